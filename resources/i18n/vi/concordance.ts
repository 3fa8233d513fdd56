<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ConcordanceControls</name>
    <message>
        <source>As in the list</source>
        <translation>Theo thứ tự danh sách</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Theo ngày</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Theo nguồn</translation>
    </message>
    <message>
        <source>By the words after</source>
        <translation>Theo từ đứng sau</translation>
    </message>
    <message>
        <source>By the words before</source>
        <translation>Theo từ đứng trước</translation>
    </message>
    <message>
        <source>Characters of context on either side</source>
        <translation>Số ký tự ngữ cảnh mỗi bên</translation>
    </message>
    <message>
        <source>Copy lines</source>
        <translation>Chép dòng</translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation>Thứ tự các dòng</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Lưu CSV…</translation>
    </message>
    <message>
        <source>articles of the list only</source>
        <translation>chỉ các bài trong danh sách</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number} ký tự</translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied</source>
        <translation>
            <numerusform>Đã chép %Ln dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to {file}</source>
        <translation>
            <numerusform>Đã ghi %Ln dòng vào {file}</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>Về lại bài đang đọc</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Các dòng</translation>
    </message>
    <message>
        <source>Looking for lines…</source>
        <translation>Đang tìm các dòng…</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>Không có dòng nào</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Chưa có dòng nào</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Lưu CSV</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>These words stand in the text of no article that was searched.</source>
        <translation>Không bài nào đã tìm có từ này trong văn bản.</translation>
    </message>
    <message>
        <source>Words in context</source>
        <translation>Ngữ cảnh</translation>
    </message>
    <message>
        <source>context</source>
        <translation>ngữ cảnh</translation>
    </message>
    <message>
        <source>the first {lines} in {articles}; {number} articles were found</source>
        <translation>hiện {lines} đầu trong {articles}; tìm thấy {number} bài</translation>
    </message>
    <message>
        <source>{found} so far, looking on…</source>
        <translation>{found}, đang tìm tiếp…</translation>
    </message>
    <message>
        <source>{lines} in {articles}</source>
        <translation>{lines} trong {articles}</translation>
    </message>
</context>
</TS>
