<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ArticleFacet</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Document named</source>
        <translation>Văn bản được nhắc</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Cơ quan khen, ban hành</translation>
    </message>
    <message>
        <source>Person named</source>
        <translation>Người được nhắc</translation>
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
        <source>Tag</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Việc làm</translation>
    </message>
    <message>
        <source>Who or what is counted</source>
        <translation>Đối tượng được đếm</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>đang chọn</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>đang loại</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>không: %1</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>có sao</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>không rõ ngày</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>chưa đọc</translation>
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
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln số</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln ghi chú</numerusform>
        </translation>
    </message>
    <message>
        <source>no source</source>
        <translation>không rõ nguồn</translation>
    </message>
    <message>
        <source>no year</source>
        <translation>không rõ năm</translation>
    </message>
    <message>
        <source>place: unresolved</source>
        <translation>nơi: chưa xác định</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>có sao</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>thẻ %1</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>không rõ ngày</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>chưa đọc</translation>
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
        <source>First imported first</source>
        <translation>Nhập lâu nhất trước</translation>
    </message>
    <message>
        <source>Group by source</source>
        <translation>Gộp theo nguồn</translation>
    </message>
    <message>
        <source>Group by year</source>
        <translation>Gộp theo năm</translation>
    </message>
    <message>
        <source>Last imported first</source>
        <translation>Mới nhập trước</translation>
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
        <source>Not grouped</source>
        <translation>Không gộp</translation>
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
        <source>Relevance</source>
        <translation>Mức liên quan</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Time of import</source>
        <translation>Lúc nhập</translation>
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
        <source>Filter by year, source, place, issuer, person and more</source>
        <translation>Lọc theo năm, nguồn, nơi, cơ quan, người và nhiều mục khác</translation>
    </message>
    <message>
        <source>Nearly every article has these words: sorted by date</source>
        <translation>Hầu như bài nào cũng có những từ này: xếp theo ngày</translation>
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
</context>
<context>
    <name>DropVeil</name>
    <message numerus="yes">
        <source>Drop to import %Ln item(s)</source>
        <translation>
            <numerusform>Thả để nhập %Ln mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyLibrary</name>
    <message>
        <source>Drag files or a folder here, choose them, or paste an article.</source>
        <translation>Kéo tệp hay thư mục vào đây, chọn tệp, hoặc dán một bài.</translation>
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
    <name>FacetsPanel</name>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Bỏ hết</translation>
    </message>
    <message>
        <source>Close the filter</source>
        <translation>Đóng bộ lọc</translation>
    </message>
    <message>
        <source>Close the filter (Esc)</source>
        <translation>Đóng bộ lọc (Esc)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
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
        <translation>Xóa ô tìm và bộ lọc</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm</translation>
    </message>
    <message>
        <source>No article for “%1”</source>
        <translation>Không có bài nào cho “%1”</translation>
    </message>
    <message>
        <source>No article has what these fields ask for. Take one away, or give another value.</source>
        <translation>Không bài nào có điều các trường này hỏi. Hãy bỏ bớt một trường hoặc đổi giá trị.</translation>
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
        <source>Search without marks</source>
        <translation>Tìm không dấu</translation>
    </message>
    <message>
        <source>Take a filter away to see more.</source>
        <translation>Bỏ bớt một bộ lọc để thấy nhiều bài hơn.</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Bỏ mọi bộ lọc</translation>
    </message>
    <message>
        <source>Take the filters away, keep the search</source>
        <translation>Bỏ bộ lọc, giữ câu tìm</translation>
    </message>
    <message>
        <source>Try fewer or shorter words.</source>
        <translation>Thử ít từ hơn hoặc từ ngắn hơn.</translation>
    </message>
    <message>
        <source>“%1:” is no field; fields are year:, place:, source:, issuer:… (Ctrl+F1 shows all).</source>
        <translation>“%1:” không phải trường tìm. Các trường: năm:, nơi:, nguồn:, cơ-quan:… Ctrl+F1 xem đủ.</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message numerus="yes">
        <source>Edit source, date, place of %Ln article(s)…</source>
        <translation>
            <numerusform>Sửa nguồn, ngày, nơi của %Ln bài…</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit title, source, date, place…</source>
        <translation>Sửa tên bài, nguồn, ngày, nơi…</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln article(s) as PDF…</source>
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
    <name>Section</name>
    <message>
        <source>%1: look for a value</source>
        <translation>%1: tìm một mục</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Thu gọn</translation>
    </message>
    <message>
        <source>Look for a value</source>
        <translation>Tìm trong mục này</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Thêm…</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Values that fit</source>
        <translation>Các giá trị phù hợp</translation>
    </message>
</context>
<context>
    <name>YearBars</name>
    <message>
        <source>Articles by year</source>
        <translation>Số bài theo năm</translation>
    </message>
</context>
</TS>
