<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tư Liệu</source>
        <translation>Giới thiệu Tư Liệu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Comes with</source>
        <translation>Đi kèm</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Giấy phép</translation>
    </message>
    <message>
        <source>Parts that come with the program</source>
        <translation>Các phần đi kèm chương trình</translation>
    </message>
    <message>
        <source>Reads Vietnamese news articles, finds who, where and how many, and traces every number to its sentence. Everything stays on this computer. MIT licence.</source>
        <translation>Đọc bài báo tiếng Việt, tìm ai, ở đâu, bao nhiêu, và dẫn mỗi con số về đúng câu nêu nó. Mọi thứ ở lại trên máy này. Giấy phép MIT.</translation>
    </message>
    <message>
        <source>Tư Liệu %1</source>
        <translation>Tư Liệu %1</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Mọi lệnh</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Các lệnh phù hợp</translation>
    </message>
    <message>
        <source>No command fits. Try other words; marks may be left out.</source>
        <translation>Không có lệnh nào khớp. Thử từ khác; có thể gõ không dấu.</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Bạn muốn làm gì?</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Not a date. Write 15.5.2024, 5.2024 or 2024.</source>
        <translation>Không phải ngày. Hãy viết 15.5.2024, 5.2024 hoặc 2024.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Cancelled; no file is left behind.</source>
        <translation>Đã huỷ; không để lại tệp nào.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Đang huỷ…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>Xuất PDF</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Highlights of names and figures</source>
        <translation>Tô màu tên và số liệu</translation>
    </message>
    <message>
        <source>Making the PDF…</source>
        <translation>Đang tạo PDF…</translation>
    </message>
    <message>
        <source>My notes, as footnotes</source>
        <translation>Ghi chú của tôi, ở chân trang</translation>
    </message>
    <message>
        <source>Only the selected passage</source>
        <translation>Chỉ đoạn đang chọn</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Mở PDF</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Thay tệp cũ</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>The PDF could not be made.</source>
        <translation>Không tạo được PDF.</translation>
    </message>
    <message>
        <source>The article “%1”</source>
        <translation>Bài “%1”</translation>
    </message>
    <message>
        <source>The table of the article&apos;s figures</source>
        <translation>Bảng số liệu của bài</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>Cả bài</translation>
    </message>
    <message>
        <source>This file exists. Press “Replace” to write over it, or change the name.</source>
        <translation>Tệp này đã có. Bấm “Thay tệp cũ” để ghi đè, hoặc đổi tên.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Xuất gì</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Kèm theo</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>thêm %Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%Ln tệp không đọc được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%Ln bài đã có</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a new text</source>
        <translation>
            <numerusform>%Ln bài có nội dung mới</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Đã chép</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Chép danh sách</translation>
    </message>
    <message>
        <source>Files that can be read end in {ends}.</source>
        <translation>Các tệp đọc được có đuôi {ends}.</translation>
    </message>
    <message>
        <source>Files that could not be read</source>
        <translation>Các tệp không đọc được</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập bài</translation>
    </message>
    <message>
        <source>Nothing new: these articles are in the library already</source>
        <translation>Không có gì mới: các bài này đã có trong thư viện</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Chưa thêm bài nào.</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>Đã nhập xong</translation>
    </message>
    <message>
        <source>The import was cancelled; what is in stays in</source>
        <translation>Đã dừng nhập; bài nào đã vào thì vẫn còn</translation>
    </message>
    <message>
        <source>There was no file to import</source>
        <translation>Không có tệp nào để nhập</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; copy the list to see all</source>
        <translation>
            <numerusform>và %Ln tệp nữa; chép danh sách để xem hết</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetadataDialog</name>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>Edit the article&apos;s data</source>
        <translation>Sửa thông tin bài</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Đọc được: %1</translation>
    </message>
    <message>
        <source>Read: nothing</source>
        <translation>Đọc được: không có</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>The event in the text: %1</source>
        <translation>Sự kiện trong bài: %1</translation>
    </message>
    <message>
        <source>The file itself is never changed.</source>
        <translation>Tệp gốc không bao giờ bị sửa.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên bài</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln chữ</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the article</source>
        <translation>Thêm bài</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Báo Vĩnh Long</source>
        <translation>Báo Vĩnh Long</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>It is kept in your library; you can edit all of it later.</source>
        <translation>Bài được giữ trong thư viện của bạn; mọi thông tin đều sửa được sau.</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>Dán bài</translation>
    </message>
    <message>
        <source>Paste the text here (Ctrl+V)</source>
        <translation>Dán nội dung vào đây (Ctrl+V)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Nội dung bài</translation>
    </message>
    <message>
        <source>There is no text yet.</source>
        <translation>Chưa có chữ nào.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên bài</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Ctrl+K finds every command by a few letters of its name.</source>
        <translation>Ctrl+K tìm mọi lệnh bằng vài chữ trong tên lệnh.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message numerus="yes">
        <source>%n word(s) of yours count</source>
        <translation>
            <numerusform>%n từ riêng được dùng</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Huỷ</translation>
    </message>
    <message>
        <source>Family names, bodies, counted nouns and verbs that the reader does not know yet. One a line, under the heading of their kind. All articles are read again when you save.</source>
        <translation>Họ, tổ chức, danh từ đếm và động từ mà chương trình chưa biết. Mỗi dòng một từ, dưới tên mục của loại đó. Khi lưu, mọi bài sẽ được đọc lại.</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>Từ riêng</translation>
    </message>
    <message>
        <source>Save and read again</source>
        <translation>Lưu và đọc lại</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n lỗi nữa</numerusform>
        </translation>
    </message>
</context>
</TS>
