<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ArticleFacet</name>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Place: %1</source>
        <translation>Nơi: %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Nguồn: %1</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Year: %1</source>
        <translation>Năm: %1</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>không rõ ngày</translation>
    </message>
    <message>
        <source>with figures</source>
        <translation>có số liệu</translation>
    </message>
    <message>
        <source>with notes</source>
        <translation>có ghi chú</translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message>
        <source>%1 (inferred)</source>
        <translation>%1 (suy ra)</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%Ln số</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%Ln ghi chú</numerusform>
        </translation>
    </message>
    <message>
        <source>place: unresolved</source>
        <translation>nơi: chưa xác định</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>không rõ ngày</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>không có tên</translation>
    </message>
</context>
<context>
    <name>ArticleSort</name>
    <message>
        <source>A to Y</source>
        <translation>A đến Y</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Fewest first</source>
        <translation>Ít nhất trước</translation>
    </message>
    <message>
        <source>Most first</source>
        <translation>Nhiều nhất trước</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mới nhất trước</translation>
    </message>
    <message>
        <source>Number of figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Number of notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Cũ nhất trước</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên bài</translation>
    </message>
    <message>
        <source>Y to A</source>
        <translation>Y đến A</translation>
    </message>
</context>
<context>
    <name>ArticlesHead</name>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Filter %1: take away</source>
        <translation>Bộ lọc %1: bỏ</translation>
    </message>
    <message>
        <source>Filter by year, source, place, figures, notes</source>
        <translation>Lọc theo năm, nguồn, nơi, số liệu, ghi chú</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Thứ tự: %1</translation>
    </message>
    <message>
        <source>Search in titles and texts</source>
        <translation>Tìm trong tên bài và nội dung</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>Bỏ bộ lọc này</translation>
    </message>
</context>
<context>
    <name>ArticlesPanel</name>
    <message>
        <source>Articles</source>
        <translation>Danh sách bài</translation>
    </message>
    <message>
        <source>Edit title, source, date, place…</source>
        <translation>Sửa tên bài, nguồn, ngày, nơi…</translation>
    </message>
    <message numerus="yes">
        <source>Export %n article(s) as PDF…</source>
        <translation>
            <numerusform>Xuất PDF %Ln bài…</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message numerus="yes">
        <source>Drop to import %n item(s)</source>
        <translation>
            <numerusform>Thả để nhập %Ln mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Drag text files or a folder here, choose files, or paste an article.</source>
        <translation>Kéo tệp văn bản hay thư mục vào đây, chọn tệp, hoặc dán một bài.</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Nhập bài…</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Dán bài</translation>
    </message>
    <message>
        <source>The library has no article yet</source>
        <translation>Thư viện chưa có bài nào</translation>
    </message>
</context>
<context>
    <name>Loading</name>
    <message>
        <source>Opening the library…</source>
        <translation>Đang mở thư viện…</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>A word with marks finds exactly that word. Without marks it finds every spelling.</source>
        <translation>Từ có dấu chỉ tìm đúng từ ấy. Gõ không dấu để tìm mọi cách viết.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Xoá ô tìm và bộ lọc</translation>
    </message>
    <message>
        <source>No article for “%1”</source>
        <translation>Không có bài nào cho “%1”</translation>
    </message>
    <message>
        <source>No article passes these filters</source>
        <translation>Không có bài nào qua được bộ lọc</translation>
    </message>
    <message>
        <source>Or take a filter away.</source>
        <translation>Hoặc bỏ bớt một bộ lọc.</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Tìm “%1”</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Thử ít từ hơn hoặc từ ngắn hơn.</translation>
    </message>
</context>
</TS>
