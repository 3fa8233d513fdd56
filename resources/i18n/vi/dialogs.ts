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
    <name>BinDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Xóa hẳn…</translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation>Dọn sạch thùng rác…</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Removed articles</source>
        <translation>Các bài đã bỏ</translation>
    </message>
    <message>
        <source>Removed articles are in no list, search or sum until they are restored.</source>
        <translation>Bài đã bỏ không có trong danh sách, kết quả tìm và số liệu cho đến khi được khôi phục.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>The bin is being read…</source>
        <translation>Đang đọc thùng rác…</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Thùng rác trống.</translation>
    </message>
</context>
<context>
    <name>BinModel</name>
    <message>
        <source>Removed</source>
        <translation>Ngày bỏ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên bài</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>(none)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>(without a name)</source>
        <translation>(không tên)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose the column that has the text of the articles.</source>
        <translation>Hãy chọn cột có nội dung bài.</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>Ngày đăng</translation>
    </message>
    <message>
        <source>Import the table</source>
        <translation>Nhập bảng</translation>
    </message>
    <message>
        <source>Lead, where it stands apart</source>
        <translation>Sa pô, nếu đứng riêng</translation>
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
        <source>The first rows</source>
        <translation>Những dòng đầu</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên bài</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Địa chỉ trang</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Cột nào là gì?</translation>
    </message>
    <message>
        <source>Your choice is kept for all tables with these columns.</source>
        <translation>Lựa chọn được nhớ cho mọi bảng có các cột này.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All commands</source>
        <translation>Mọi lệnh</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
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
    <message>
        <source>such as %1</source>
        <translation>ví dụ %1</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message numerus="yes">
        <source>Also %Ln article(s) with notes, decisions or edited data of yours</source>
        <translation>
            <numerusform>Xóa cả %Ln bài có ghi chú, quyết định hoặc dữ liệu bạn đã sửa</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s)</source>
        <translation>
            <numerusform>Xóa %Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s) for good?</source>
        <translation>
            <numerusform>Xóa hẳn %Ln bài?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Xóa hẳn</translation>
    </message>
    <message>
        <source>Their texts leave the library. This can&apos;t be undone; the files that they came from stay as they are.</source>
        <translation>Nguyên văn sẽ rời khỏi thư viện, không hoàn tác được. Các tệp gốc vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Without the tick these stay in the bin, and so does your work.</source>
        <translation>Nếu không đánh dấu, những bài này ở lại trong thùng rác cùng với phần việc của bạn.</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>%1 (as it is read now)</source>
        <translation>%1 (đang đọc)</translation>
    </message>
    <message>
        <source>%1 kept as %2</source>
        <translation>%1 lưu dạng %2</translation>
    </message>
    <message>
        <source>%1 twice over</source>
        <translation>%1 mã hóa hai lần</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose the one in which the text reads well. The article is then read again from its file.</source>
        <translation>Chọn bảng mã nào đọc ra chữ đúng. Bài sẽ được đọc lại từ tệp gốc.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>How the text begins</source>
        <translation>Đoạn đầu của bài</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancelled; no file is left behind.</source>
        <translation>Đã hủy; không để lại tệp nào.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Đang hủy…</translation>
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
    <name>HelpDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) added</source>
        <translation>
            <numerusform>thêm %Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln tệp không đọc được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) moved</source>
        <translation>
            <numerusform>%Ln tệp đã chuyển chỗ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln bài đã có</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still in the recycle bin</source>
        <translation>
            <numerusform>%Ln bài vẫn ở trong thùng rác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a new text</source>
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
    <message>
        <source>Which column is what?</source>
        <translation>Cột nào là gì?</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; copy the list to see all</source>
        <translation>
            <numerusform>và %Ln tệp nữa; chép danh sách để xem hết</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>An import is under way</source>
        <translation>Đang nhập bài</translation>
    </message>
    <message>
        <source>It stops when another library is opened. What has come in stays; you are asked whether to go on when this library is opened again.</source>
        <translation>Mở thư viện khác thì việc nhập dừng lại. Bài đã nhập vẫn còn; lần sau mở lại thư viện này, chương trình sẽ hỏi có nhập tiếp không.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Stop and open</source>
        <translation>Dừng và mở</translation>
    </message>
</context>
<context>
    <name>ManyMetadataDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>Ngày đăng</translation>
    </message>
    <message numerus="yes">
        <source>Edit the data of %Ln article(s)</source>
        <translation>
            <numerusform>Sửa thông tin của %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what you change here is changed. Titles and web addresses are edited one article at a time.</source>
        <translation>Chỉ ô nào bạn sửa mới thay đổi. Tên bài và địa chỉ trang sửa từng bài một.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message numerus="yes">
        <source>Save for %Ln article(s)</source>
        <translation>
            <numerusform>Lưu cho %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
</context>
<context>
    <name>MetadataDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
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
    <message>
        <source>Web address</source>
        <translation>Địa chỉ trang</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>NewLibraryDialog</name>
    <message>
        <source>A library is a folder with articles, notes and tags of its own. Settings are the same for all.</source>
        <translation>Thư viện là một thư mục có bài, ghi chú và thẻ riêng. Cài đặt dùng chung cho mọi thư viện.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Hãy chọn một thư mục.</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>For example: Clippings 2026</source>
        <translation>Ví dụ: Bài cắt năm 2026</translation>
    </message>
    <message>
        <source>Its folder is made here.</source>
        <translation>Thư mục của thư viện được tạo ở đây.</translation>
    </message>
    <message>
        <source>Make the library</source>
        <translation>Lập thư viện</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>New library</source>
        <translation>Thư viện mới</translation>
    </message>
    <message>
        <source>The folder %1 is made.</source>
        <translation>Sẽ tạo thư mục %1.</translation>
    </message>
    <message>
        <source>There is a folder of this name with other files here. Choose another name.</source>
        <translation>Ở đây đã có thư mục tên này chứa tệp khác. Hãy đặt tên khác.</translation>
    </message>
    <message>
        <source>There is a library of this name here already. Choose another name, or open it.</source>
        <translation>Ở đây đã có thư viện tên này. Hãy đặt tên khác, hoặc mở thư viện ấy.</translation>
    </message>
    <message>
        <source>Where it is to lie</source>
        <translation>Nơi đặt thư viện</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln chữ</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the article</source>
        <translation>Thêm bài</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
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
    <message>
        <source>Web address</source>
        <translation>Địa chỉ trang</translation>
    </message>
    <message>
        <source>such as Báo Vĩnh Long</source>
        <translation>ví dụ Báo Vĩnh Long</translation>
    </message>
</context>
<context>
    <name>QueriesDialog</name>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln câu không hiểu được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quer(y|ies) asked</source>
        <translation>
            <numerusform>Đã tìm %Ln câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quer(y|ies) to be asked…</source>
        <translation>
            <numerusform>Đang tìm %Ln câu…</numerusform>
        </translation>
    </message>
    <message>
        <source>A text file with one query a line, or a name, a tab and a query. Lines that begin with # are remarks.</source>
        <translation>Tệp văn bản, mỗi dòng một câu tìm, hoặc tên, dấu tab rồi câu tìm. Dòng bắt đầu bằng # là chú thích.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Số bài</translation>
    </message>
    <message>
        <source>Choose a file with queries</source>
        <translation>Chọn tệp có các câu tìm</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Many queries</source>
        <translation>Nhiều câu tìm</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>No file has been chosen yet.</source>
        <translation>Chưa chọn tệp nào.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Queries and how many articles they find</source>
        <translation>Các câu tìm và số bài tìm thấy</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Câu tìm</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Lưu CSV</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Lưu CSV…</translation>
    </message>
    <message>
        <source>Text files (*.txt *.tsv);;All files (*)</source>
        <translation>Tệp văn bản (*.txt *.tsv);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>There is no query in this file.</source>
        <translation>Tệp này không có câu tìm nào.</translation>
    </message>
    <message>
        <source>What can&apos;t be read</source>
        <translation>Chỗ không hiểu</translation>
    </message>
    <message>
        <source>queries</source>
        <translation>truy-van</translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Ln bộ lọc</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Every change here can be undone with Ctrl+Z.</source>
        <translation>Mọi thay đổi ở đây đều hoàn tác được bằng Ctrl+Z.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>No search is saved yet.</source>
        <translation>Chưa lưu câu tìm nào.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Câu tìm</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>Đổi tên câu tìm</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Các câu tìm đã lưu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>There is a search of this name already.</source>
        <translation>Đã có câu tìm tên này.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>all articles</source>
        <translation>mọi bài</translation>
    </message>
</context>
<context>
    <name>SharedField</name>
    <message numerus="yes">
        <source>%Ln value(s): </source>
        <translation>
            <numerusform>%Ln giá trị: </numerusform>
        </translation>
    </message>
    <message>
        <source>(as it was read)</source>
        <translation>(như đọc được)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(bỏ trống)</translation>
    </message>
    <message>
        <source>(various)</source>
        <translation>(khác nhau)</translation>
    </message>
    <message numerus="yes">
        <source>As it was read, in %Ln article(s) that were edited</source>
        <translation>
            <numerusform>Trở lại như đọc được ở %Ln bài đã sửa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For all %Ln article(s)</source>
        <translation>
            <numerusform>Ghi cho cả %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Bỏ trống</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Lấy lại</translation>
    </message>
    <message numerus="yes">
        <source>Taken away from all %Ln article(s)</source>
        <translation>
            <numerusform>Bỏ trống ở cả %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
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
    <name>TagColour</name>
    <message>
        <source>amber</source>
        <translation>vàng hổ phách</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>xanh lam</translation>
    </message>
    <message>
        <source>green</source>
        <translation>xanh lục</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>hồng</translation>
    </message>
    <message>
        <source>violet</source>
        <translation>tím</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Enter on the empty line: done · Space: one more · Esc: give up</source>
        <translation>Enter khi dòng trống: xong · Dấu cách: thêm nữa · Esc: thôi</translation>
    </message>
    <message>
        <source>Enter: put on or take off · Esc: give up</source>
        <translation>Enter: gắn hoặc gỡ · Esc: thôi</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>Tìm hoặc tạo thẻ</translation>
    </message>
    <message>
        <source>Make the tag “%1”</source>
        <translation>Tạo thẻ “%1”</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln article(s)</source>
        <translation>
            <numerusform>Thẻ của %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no tag yet: type a name, then Enter.</source>
        <translation>Chưa có thẻ nào: gõ tên rồi Enter.</translation>
    </message>
    <message>
        <source>on all</source>
        <translation>có ở tất cả</translation>
    </message>
    <message>
        <source>on none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>on some</source>
        <translation>có ở một số bài</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Every change here can be undone with Ctrl+Z.</source>
        <translation>Mọi thay đổi ở đây đều hoàn tác được bằng Ctrl+Z.</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Tạo</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Gộp vào</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Thẻ mới</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Thẻ mới…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>Đổi tên thẻ</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Đổi tên…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>There is a tag “%1” already. To make them one, merge the two.</source>
        <translation>Đã có thẻ “%1”. Muốn thành một, hãy gộp hai thẻ.</translation>
    </message>
    <message>
        <source>There is no tag yet. Select articles in the list and press %1.</source>
        <translation>Chưa có thẻ nào. Chọn bài trong danh sách rồi nhấn %1.</translation>
    </message>
</context>
<context>
    <name>WatchDialog</name>
    <message>
        <source>Add a folder…</source>
        <translation>Thêm thư mục…</translation>
    </message>
    <message>
        <source>Articles that are put into these folders come into the library by themselves, while the program is open.</source>
        <translation>Khi chương trình đang mở, bài mới đặt vào các thư mục này tự vào thư viện.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>No folder is watched yet.</source>
        <translation>Chưa theo dõi thư mục nào.</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Theo dõi thư mục</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Thư mục được theo dõi</translation>
    </message>
    <message>
        <source>missing now</source>
        <translation>hiện không thấy</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message numerus="yes">
        <source>%Ln word(s) of yours count</source>
        <translation>
            <numerusform>%Ln từ riêng được dùng</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
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
        <source>and %Ln more</source>
        <translation>
            <numerusform>và %Ln lỗi nữa</numerusform>
        </translation>
    </message>
</context>
</TS>
