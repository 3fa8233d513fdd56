<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ArchiveFlow</name>
    <message>
        <source>All files</source>
        <translation>Mọi tệp</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Nhập một thư mục</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Nhập bài</translation>
    </message>
    <message>
        <source>reading the articles again</source>
        <translation>đang đọc lại các bài</translation>
    </message>
    <message>
        <source>writing the new data into the list</source>
        <translation>ghi thông tin mới vào danh sách</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Also written to %1</source>
        <translation>Đã ghi vào %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Sao chép báo lỗi</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo lỗi</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Chương trình gặp lỗi</translation>
    </message>
    <message>
        <source>The program made a mistake. What was shown as saved is saved. Please send the report below to whoever looks after the program.</source>
        <translation>Chương trình gặp lỗi. Những gì đã báo “Đã lưu” thì đã được lưu. Hãy gửi báo lỗi dưới đây cho người phụ trách chương trình.</translation>
    </message>
</context>
<context>
    <name>Citation</name>
    <message>
        <source>event of {date}</source>
        <translation>sự kiện {date}</translation>
    </message>
    <message>
        <source>event of {date} (inferred)</source>
        <translation>sự kiện {date} (suy ra)</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>không rõ ngày</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>About Tư Liệu</source>
        <translation>Về Tư Liệu</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Mọi lệnh</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>Mọi ghi chú</translation>
    </message>
    <message>
        <source>All tags…</source>
        <translation>Mọi thẻ…</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Bài</translation>
    </message>
    <message>
        <source>Articles: group by source</source>
        <translation>Danh sách bài: gộp theo nguồn</translation>
    </message>
    <message>
        <source>Articles: group by year</source>
        <translation>Danh sách bài: gộp theo năm</translation>
    </message>
    <message>
        <source>Articles: not grouped</source>
        <translation>Danh sách bài: không gộp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Lùi lại</translation>
    </message>
    <message>
        <source>Copy with the source</source>
        <translation>Chép kèm nguồn</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Giao diện tối</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Bảng số liệu</translation>
    </message>
    <message>
        <source>Dashboard: listed articles only, or all</source>
        <translation>Bảng số liệu: chỉ các bài đang lọc, hoặc tất cả</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Encoding of the article…</source>
        <translation>Bảng mã của bài…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>Xuất PDF…</translation>
    </message>
    <message>
        <source>Filter the articles</source>
        <translation>Lọc các bài</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Tìm trong bài này</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến tới</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Đi tới</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Nhập một thư mục…</translation>
    </message>
    <message>
        <source>Import a table: which column is what…</source>
        <translation>Nhập bảng: cột nào là gì…</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Nhập bài…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Ngôn ngữ theo hệ thống</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Chữ lớn hơn</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Thư viện</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Giao diện sáng</translation>
    </message>
    <message>
        <source>Many queries…</source>
        <translation>Nhiều câu tìm…</translation>
    </message>
    <message>
        <source>Mark articles as read while reading</source>
        <translation>Tự đánh dấu đã đọc khi đọc</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Đánh dấu đã đọc, chưa đọc</translation>
    </message>
    <message>
        <source>My words…</source>
        <translation>Từ riêng…</translation>
    </message>
    <message>
        <source>New library…</source>
        <translation>Thư viện mới…</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Bài sau</translation>
    </message>
    <message>
        <source>Next figure</source>
        <translation>Số liệu sau</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Chỗ tìm thấy sau</translation>
    </message>
    <message>
        <source>Note on the selection</source>
        <translation>Ghi chú đoạn đã chọn</translation>
    </message>
    <message>
        <source>Note on the whole article</source>
        <translation>Ghi chú cả bài</translation>
    </message>
    <message>
        <source>Open a library…</source>
        <translation>Mở thư viện…</translation>
    </message>
    <message>
        <source>Open the folder of the archive</source>
        <translation>Mở thư mục dữ liệu</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>Dán một bài…</translation>
    </message>
    <message>
        <source>Pause the import, or go on</source>
        <translation>Tạm dừng hoặc tiếp tục nhập</translation>
    </message>
    <message>
        <source>Place lost notes and decisions…</source>
        <translation>Đặt lại ghi chú, quyết định mất chỗ…</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Bài trước</translation>
    </message>
    <message>
        <source>Previous figure</source>
        <translation>Số liệu trước</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Chỗ tìm thấy trước</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Recent and saved searches</source>
        <translation>Câu tìm gần đây và đã lưu</translation>
    </message>
    <message>
        <source>Recycle bin…</source>
        <translation>Thùng rác…</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ vào thùng rác</translation>
    </message>
    <message>
        <source>Rename the library…</source>
        <translation>Đổi tên thư viện…</translation>
    </message>
    <message>
        <source>Save the table of figures…</source>
        <translation>Lưu bảng số liệu…</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Lưu câu tìm này…</translation>
    </message>
    <message>
        <source>Search in the articles</source>
        <translation>Tìm trong các bài</translation>
    </message>
    <message>
        <source>Sepia theme</source>
        <translation>Giao diện màu giấy</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Star or take the star away</source>
        <translation>Gắn sao, bỏ sao</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Dừng nhập</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Gắn thẻ…</translation>
    </message>
    <message>
        <source>The selected articles are one report</source>
        <translation>Các bài đang chọn là một bài (in lại)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Giao diện theo hệ thống</translation>
    </message>
    <message>
        <source>Title, source, date, place…</source>
        <translation>Tên bài, nguồn, ngày, nơi…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Cỡ chữ thường</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Watch folders…</source>
        <translation>Theo dõi thư mục…</translation>
    </message>
    <message>
        <source>Where else it was printed</source>
        <translation>Bài này còn in ở đâu</translation>
    </message>
    <message>
        <source>Words in context…</source>
        <translation>Ngữ cảnh của từ tìm…</translation>
    </message>
</context>
<context>
    <name>DecisionFlow</name>
    <message>
        <source>Confirm the figure</source>
        <translation>Duyệt số liệu</translation>
    </message>
    <message>
        <source>Correct the figure</source>
        <translation>Sửa số liệu</translation>
    </message>
    <message>
        <source>Place the decision again</source>
        <translation>Đặt lại quyết định</translation>
    </message>
    <message>
        <source>Reject the figure</source>
        <translation>Bỏ số liệu</translation>
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation>Rút lại quyết định</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>Attended</source>
        <translation>Tham dự</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>Xây dựng</translation>
    </message>
    <message>
        <source>Commended</source>
        <translation>Khen thưởng</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ban hành</translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>Organised</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Đăng ký</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>lượt dự</translation>
    </message>
    <message>
        <source>attendances</source>
        <translation>lượt dự</translation>
    </message>
    <message>
        <source>collective</source>
        <translation>tập thể</translation>
    </message>
    <message>
        <source>collectives</source>
        <translation>tập thể</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>đã duyệt</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>đã sửa</translation>
    </message>
    <message>
        <source>document</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>event</source>
        <translation>hội nghị</translation>
    </message>
    <message>
        <source>events</source>
        <translation>hội nghị</translation>
    </message>
    <message>
        <source>exemplar</source>
        <translation>gương</translation>
    </message>
    <message>
        <source>exemplars</source>
        <translation>gương</translation>
    </message>
    <message>
        <source>household</source>
        <translation>hộ</translation>
    </message>
    <message>
        <source>households</source>
        <translation>hộ</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>cá nhân</translation>
    </message>
    <message>
        <source>individuals</source>
        <translation>cá nhân</translation>
    </message>
    <message>
        <source>model</source>
        <translation>mô hình</translation>
    </message>
    <message>
        <source>models</source>
        <translation>mô hình</translation>
    </message>
    <message>
        <source>other</source>
        <translation>đối tượng khác</translation>
    </message>
    <message>
        <source>others</source>
        <translation>đối tượng khác</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>chưa duyệt</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Dashboard</source>
        <translation>Bảng số liệu</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>Xuất PDF</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Nhập bài…</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>Thư viện: %1</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Trình đơn (F10)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>chỉ đọc</translation>
    </message>
</context>
<context>
    <name>HitByHit</name>
    <message>
        <source>These words stand in the text of no article of the list</source>
        <translation>Không bài nào trong danh sách có từ này trong văn bản</translation>
    </message>
    <message>
        <source>from the beginning again</source>
        <translation>lại từ đầu danh sách</translation>
    </message>
    <message>
        <source>from the end again</source>
        <translation>lại từ cuối danh sách</translation>
    </message>
    <message>
        <source>hit {hit} / {hits} · article {row} / {rows}</source>
        <translation>chỗ {hit} / {hits} · bài {row} / {rows}</translation>
    </message>
</context>
<context>
    <name>LibrariesFlow</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Open a library: choose its folder</source>
        <translation>Mở thư viện: chọn thư mục của nó</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Rename the library</source>
        <translation>Đổi tên thư viện</translation>
    </message>
    <message>
        <source>This library is open already</source>
        <translation>Thư viện này đang mở</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening the library “%1”…</source>
        <translation>Đang mở thư viện “%1”…</translation>
    </message>
    <message>
        <source>The language changes when the work at hand is done</source>
        <translation>Sẽ đổi ngôn ngữ khi xong việc đang làm</translation>
    </message>
</context>
<context>
    <name>MannerFlow</name>
    <message>
        <source>Tables</source>
        <translation>Bảng dữ liệu</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Cột nào là gì?</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%Ln article(s) deleted for good</source>
        <translation>
            <numerusform>Đã xóa hẳn %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent and saved searches</source>
        <translation>Câu tìm gần đây và đã lưu</translation>
    </message>
</context>
<context>
    <name>MarksFlow</name>
    <message numerus="yes">
        <source>%Ln article(s) marked as read</source>
        <translation>
            <numerusform>Đã đánh dấu %Ln bài là đã đọc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) marked as unread</source>
        <translation>
            <numerusform>Đã đánh dấu %Ln bài là chưa đọc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) moved to the recycle bin</source>
        <translation>
            <numerusform>Đã bỏ %Ln bài vào thùng rác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) restored</source>
        <translation>
            <numerusform>Đã khôi phục %Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) starred</source>
        <translation>
            <numerusform>Đã gắn sao %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour of the tag</source>
        <translation>Đổi màu thẻ</translation>
    </message>
    <message>
        <source>Delete the tag</source>
        <translation>Xóa thẻ</translation>
    </message>
    <message>
        <source>In the recycle bin: “{title}”</source>
        <translation>Đã bỏ vào thùng rác: “{title}”</translation>
    </message>
    <message>
        <source>Mark as read or unread</source>
        <translation>Đánh dấu đã đọc, chưa đọc</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>Gộp thẻ</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Thẻ mới</translation>
    </message>
    <message>
        <source>Remove articles</source>
        <translation>Bỏ bài vào thùng rác</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>Đổi tên thẻ</translation>
    </message>
    <message>
        <source>Restore articles</source>
        <translation>Khôi phục bài</translation>
    </message>
    <message>
        <source>Star or take the star away</source>
        <translation>Gắn sao, bỏ sao</translation>
    </message>
    <message numerus="yes">
        <source>Star taken from %Ln article(s)</source>
        <translation>
            <numerusform>Đã bỏ sao %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag articles</source>
        <translation>Gắn thẻ</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln article(s) changed</source>
        <translation>
            <numerusform>Đã đổi thẻ của %Ln bài</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetadataFlow</name>
    <message numerus="yes">
        <source>Data of %Ln article(s) changed</source>
        <translation>
            <numerusform>Đã sửa thông tin của %Ln bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the article&apos;s data</source>
        <translation>Sửa thông tin bài</translation>
    </message>
    <message numerus="yes">
        <source>Edit the data of %Ln article(s)</source>
        <translation>
            <numerusform>Sửa thông tin của %Ln bài</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteFlow</name>
    <message>
        <source>Delete the note</source>
        <translation>Xóa ghi chú</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Sửa ghi chú</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Ghi chú mới</translation>
    </message>
    <message>
        <source>Place the note again</source>
        <translation>Đặt lại ghi chú</translation>
    </message>
</context>
<context>
    <name>NoteReturn</name>
    <message>
        <source>Note deleted</source>
        <translation>Đã xóa ghi chú</translation>
    </message>
    <message>
        <source>Note deleted: “%1”</source>
        <translation>Đã xóa ghi chú: “%1”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>QueriesFlow</name>
    <message>
        <source>Copied</source>
        <translation>Đã sao chép</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>not resolved</source>
        <translation>chưa xác định</translation>
    </message>
</context>
<context>
    <name>ReprintFlow</name>
    <message numerus="yes">
        <source>%Ln article(s) are one report now</source>
        <translation>
            <numerusform>%Ln bài nay là một bài</numerusform>
        </translation>
    </message>
    <message>
        <source>Join the articles</source>
        <translation>Gộp các bài là một</translation>
    </message>
    <message>
        <source>Select two articles or more that are one report</source>
        <translation>Chọn từ hai bài trở lên cùng là một bài</translation>
    </message>
    <message>
        <source>Split the article off</source>
        <translation>Tách bài ra</translation>
    </message>
    <message>
        <source>The article is counted by itself now; Ctrl+Z takes it back</source>
        <translation>Số liệu của bài nay được đếm riêng; Ctrl+Z để lấy lại</translation>
    </message>
    <message numerus="yes">
        <source>These are too many articles to be one report: at most %Ln</source>
        <translation>
            <numerusform>Chọn nhiều quá, không thể là một bài: nhiều nhất %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}; Ctrl+Z takes it back</source>
        <translation>{count}; Ctrl+Z để lấy lại</translation>
    </message>
</context>
<context>
    <name>SearchMenu</name>
    <message>
        <source>Clear recent searches</source>
        <translation>Xóa các câu tìm gần đây</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Trước đó</translation>
    </message>
    <message>
        <source>Manage saved searches…</source>
        <translation>Sắp xếp câu tìm đã lưu…</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Gần đây</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Đã lưu</translation>
    </message>
</context>
<context>
    <name>SearchesFlow</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Save the search</source>
        <translation>Lưu câu tìm</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Lưu câu tìm này</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Các câu tìm đã lưu</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · đang tạm dừng</translation>
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
            <numerusform>%Ln số liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln tên gọi</numerusform>
        </translation>
    </message>
    <message>
        <source>All notes saved ✓</source>
        <translation>Đã lưu mọi ghi chú ✓</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Let the import go on</source>
        <translation>Tiếp tục nhập</translation>
    </message>
    <message>
        <source>Let the import rest</source>
        <translation>Tạm dừng nhập; bài nào đã vào thì vẫn còn</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Đang tạm dừng</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Rules %1</source>
        <translation>Quy tắc %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Stopping; what has been read is kept…</source>
        <translation>Đang dừng; những gì đã đọc được giữ lại…</translation>
    </message>
</context>
<context>
    <name>UndoStrip</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>WindowCiting</name>
    <message>
        <source>Copied with its source</source>
        <translation>Đã chép kèm nguồn</translation>
    </message>
    <message>
        <source>Select words, or open a figure, to copy them with their source</source>
        <translation>Hãy chọn đoạn chữ, hoặc mở một số liệu, rồi chép kèm nguồn</translation>
    </message>
</context>
<context>
    <name>WindowConcordance</name>
    <message>
        <source>Type words into the search box: all their places will stand here.</source>
        <translation>Gõ từ vào ô tìm kiếm: mọi chỗ có từ ấy sẽ hiện ở đây, mỗi chỗ một dòng.</translation>
    </message>
</context>
<context>
    <name>WindowImports</name>
    <message numerus="yes">
        <source>%Ln article(s) added</source>
        <translation>
            <numerusform>đã thêm %Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln tệp lỗi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln tệp đã chuyển chỗ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still in the recycle bin</source>
        <translation>
            <numerusform>%Ln bài vẫn ở trong thùng rác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln bài không đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a new text</source>
        <translation>
            <numerusform>%Ln bài có nội dung mới</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Nhập tiếp</translation>
    </message>
    <message>
        <source>Import: looking at the files…</source>
        <translation>Nhập bài: đang xem các tệp…</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Mở bài đầu tiên</translation>
    </message>
    <message>
        <source>Show the failures</source>
        <translation>Xem tệp lỗi</translation>
    </message>
    <message numerus="yes">
        <source>The import of %Ln files and folders was broken off.</source>
        <translation>
            <numerusform>Lần trước, việc nhập %Ln tệp và thư mục đang dở dang.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import of “%1” was broken off.</source>
        <translation>Lần trước, việc nhập “%1” đang dở dang.</translation>
    </message>
    <message>
        <source>stopped, the rest is not imported</source>
        <translation>đã dừng, phần còn lại chưa nhập</translation>
    </message>
</context>
<context>
    <name>WindowLibraries</name>
    <message>
        <source>%1 is missing</source>
        <translation>Không thấy %1</translation>
    </message>
    <message>
        <source>Open the library “%1”</source>
        <translation>Mở thư viện “%1”</translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation>Thư viện gần đây</translation>
    </message>
</context>
<context>
    <name>WindowPlacing</name>
    <message numerus="yes">
        <source>%Ln note(s) or decision(s) lost their place in a changed text.</source>
        <translation>
            <numerusform>%Ln ghi chú, quyết định mất chỗ vì văn bản đã đổi.</numerusform>
        </translation>
    </message>
    <message>
        <source>An article in the recycle bin</source>
        <translation>Bài trong thùng rác</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Given up; Ctrl+Z brings it back</source>
        <translation>Đã bỏ; Ctrl+Z để lấy lại</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>No figure is selected.</source>
        <translation>Chỗ chọn không có số liệu nào.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Place them</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Select its place in the article first.</source>
        <translation>Hãy chọn chỗ trong bài trước.</translation>
    </message>
    <message>
        <source>This figure has a decision already.</source>
        <translation>Số này đã có quyết định.</translation>
    </message>
</context>
<context>
    <name>WindowReprints</name>
    <message>
        <source>This article is in the archive once</source>
        <translation>Bài này chỉ có một bản trong kho</translation>
    </message>
</context>
</TS>
