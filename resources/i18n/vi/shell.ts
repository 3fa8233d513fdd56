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
        <source>Edit the article&apos;s data</source>
        <translation>Sửa thông tin bài</translation>
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
        <source>Back</source>
        <translation>Lùi lại</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Nền tối</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Bảng số liệu</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>Xuất PDF…</translation>
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
        <translation>Theo hệ thống</translation>
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
        <translation>Nền sáng</translation>
    </message>
    <message>
        <source>My words…</source>
        <translation>Từ riêng…</translation>
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
        <source>Open the folder of the archive</source>
        <translation>Mở thư mục dữ liệu</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>Dán một bài…</translation>
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
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Search in the articles</source>
        <translation>Tìm trong các bài</translation>
    </message>
    <message>
        <source>Sepia theme</source>
        <translation>Nền giấy ngà</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Title, source, date, place…</source>
        <translation>Tiêu đề, nguồn, ngày, nơi…</translation>
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
        <source>Reject the figure</source>
        <translation>Bỏ số liệu</translation>
    </message>
    <message>
        <source>Withdraw the decision</source>
        <translation>Rút lại quyết định</translation>
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
        <source>Library:</source>
        <translation>Thư viện:</translation>
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
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>đã thêm %Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%Ln tệp lỗi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%Ln bài không đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Samples and own articles</source>
        <translation>Bài mẫu và bài của tôi</translation>
    </message>
    <message>
        <source>The language changes when the work at hand is done</source>
        <translation>Sẽ đổi ngôn ngữ khi xong việc đang làm</translation>
    </message>
    <message>
        <source>stopped, the rest is not imported</source>
        <translation>đã dừng, phần còn lại chưa nhập</translation>
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
</context>
<context>
    <name>ReadingDesk</name>
    <message>
        <source>not resolved</source>
        <translation>chưa xác định</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%Ln số liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
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
</context>
</TS>
