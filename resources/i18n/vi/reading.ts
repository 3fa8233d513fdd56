<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ArticleSidePanel</name>
    <message>
        <source>Figures of the article</source>
        <translation>Số liệu của bài</translation>
    </message>
    <message>
        <source>Named most</source>
        <translation>Nhắc đến nhiều</translation>
    </message>
    <message>
        <source>The figures, notes and names of the article will stand here.</source>
        <translation>Số liệu, ghi chú và tên riêng của bài sẽ hiện ở đây.</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>About: {names}</source>
        <translation>Về: {names}</translation>
    </message>
    <message>
        <source>Read as: {words}</source>
        <translation>Máy đọc: {words}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Lý do: {reason}</translation>
    </message>
    <message>
        <source>action: “{words}”</source>
        <translation>việc: “{words}”</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>khớp</translation>
    </message>
    <message numerus="yes">
        <source>also stated in %Ln other place(s)</source>
        <translation>
            <numerusform>còn nêu ở %Ln chỗ khác trong bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>và %Ln bài nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>by {issuer}</source>
        <translation>do {issuer}</translation>
    </message>
    <message>
        <source>confidence {percent}</source>
        <translation>độ tin {percent}</translation>
    </message>
    <message>
        <source>for merits of {year}</source>
        <translation>cho thành tích năm {year}</translation>
    </message>
    <message>
        <source>issuer unknown</source>
        <translation>không rõ đơn vị</translation>
    </message>
    <message>
        <source>issuer: “{words}”</source>
        <translation>đơn vị: “{words}”</translation>
    </message>
    <message>
        <source>off by {number}</source>
        <translation>lệch {number}</translation>
    </message>
    <message>
        <source>part of {total}</source>
        <translation>thành phần của {total}</translation>
    </message>
    <message>
        <source>period: “{words}”</source>
        <translation>thời gian: “{words}”</translation>
    </message>
    <message>
        <source>rule {rule}</source>
        <translation>quy tắc {rule}</translation>
    </message>
    <message numerus="yes">
        <source>same event in %Ln other article(s):</source>
        <translation>
            <numerusform>cùng sự kiện ở %Ln bài khác:</numerusform>
        </translation>
    </message>
    <message>
        <source>says {number}</source>
        <translation>ghi {number}</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>chưa xác định</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Hide {type}</source>
        <translation>Tắt đánh dấu: {type}</translation>
    </message>
    <message>
        <source>Highlight {type}</source>
        <translation>Bật đánh dấu: {type}</translation>
    </message>
    <message>
        <source>highlighted</source>
        <translation>đang đánh dấu</translation>
    </message>
    <message>
        <source>not highlighted</source>
        <translation>không đánh dấu</translation>
    </message>
</context>
<context>
    <name>EditForm</name>
    <message>
        <source>A year has four digits, like 2024.</source>
        <translation>Năm viết đủ bốn chữ số, như 2024.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Award form</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>From year</source>
        <translation>Từ năm</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>Mức chính xác</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Đơn vị khen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Save ↵</source>
        <translation>Lưu ↵</translation>
    </message>
    <message>
        <source>The last year must be a year of four digits, not before the first.</source>
        <translation>Năm cuối viết đủ bốn chữ số và không trước năm đầu.</translation>
    </message>
    <message>
        <source>The number must be written in digits, like 34.957.</source>
        <translation>Số viết bằng chữ số, như 34.957.</translation>
    </message>
    <message>
        <source>To year</source>
        <translation>Đến năm</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>đúng</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ năm</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến năm</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Back to unreviewed</source>
        <translation>Trở về chưa duyệt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Confirm ↵</source>
        <translation>Xác nhận ↵</translation>
    </message>
    <message>
        <source>Copy the sentence with its source</source>
        <translation>Chép câu kèm nguồn</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Vì sao?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút lại</translation>
    </message>
</context>
<context>
    <name>FigureTableView</name>
    <message numerus="yes">
        <source>%Ln part(s) of totals</source>
        <translation>
            <numerusform>%Ln số thành phần</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln total(s) with matching parts</source>
        <translation>
            <numerusform>%Ln tổng khớp với thành phần</numerusform>
        </translation>
    </message>
    <message>
        <source>Other figures</source>
        <translation>Số liệu khác</translation>
    </message>
    <message>
        <source>This article states no award figures.</source>
        <translation>Bài này không nêu số liệu thi đua, khen thưởng.</translation>
    </message>
    <message>
        <source>{parts} = {made}, not {total}, after your corrections</source>
        <translation>{parts} = {made}, không phải {total}, sau khi bạn sửa</translation>
    </message>
    <message>
        <source>{parts} = {made}, the article says {total}</source>
        <translation>{parts} = {made}, bài ghi {total}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Tìm trong bài</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Chỗ sau</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Chỗ trước</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>không thấy</translation>
    </message>
</context>
<context>
    <name>Hover</name>
    <message>
        <source>a general word</source>
        <translation>từ chung</translation>
    </message>
    <message>
        <source>contains {type}: {name}</source>
        <translation>trong tên có {type}: {name}</translation>
    </message>
    <message>
        <source>in {type}: {name}</source>
        <translation>trong {type}: {name}</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>chưa xác định</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Larger text</source>
        <translation>Chữ to hơn</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Chữ nhỏ hơn</translation>
    </message>
</context>
<context>
    <name>MadeWords</name>
    <message numerus="yes">
        <source>%Ln line(s) outside the article</source>
        <translation>
            <numerusform>%Ln dòng ngoài bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also printed in %Ln other paper(s)</source>
        <translation>
            <numerusform>Cũng in ở %Ln báo khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %Ln more time(s)</source>
        <translation>
            <numerusform>In thêm %Ln lần</numerusform>
        </translation>
    </message>
    <message>
        <source>Publication date unknown</source>
        <translation>Không rõ ngày đăng</translation>
    </message>
    <message>
        <source>Publication date unknown, event of {date}</source>
        <translation>Không rõ ngày đăng, sự kiện ngày {date}</translation>
    </message>
    <message>
        <source>Publication date unknown, event of {date} (inferred)</source>
        <translation>Không rõ ngày đăng, sự kiện ngày {date} (suy ra)</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Không có tiêu đề</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln file(s)</source>
        <translation>
            <numerusform>trong %Ln tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>{date} (date of the file)</source>
        <translation>{date} (ngày của tệp)</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number} ký tự</translation>
    </message>
</context>
<context>
    <name>MentionsPanel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln chỗ nhắc</numerusform>
        </translation>
    </message>
    <message>
        <source>All places on a wide page: sort, copy, save</source>
        <translation>Mở mọi chỗ nhắc trên trang rộng: sắp xếp, chép, lưu</translation>
    </message>
    <message>
        <source>Back to the article&apos;s figures and notes</source>
        <translation>Về số liệu và ghi chú của bài</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Các chỗ nhắc đến</translation>
    </message>
    <message>
        <source>Nowhere else in the library. Names are compared by identity, not by spelling.</source>
        <translation>Trong thư viện không còn chỗ nào khác. So theo danh tính, không theo cách viết.</translation>
    </message>
    <message>
        <source>Widen</source>
        <translation>Mở rộng</translation>
    </message>
    <message>
        <source>the first {shown} of {number} mentions</source>
        <translation>{shown} trong {number} chỗ nhắc</translation>
    </message>
</context>
<context>
    <name>NameButton</name>
    <message>
        <source>unresolved</source>
        <translation>chưa xác định</translation>
    </message>
</context>
<context>
    <name>NamesList</name>
    <message>
        <source>No names were found in this article.</source>
        <translation>Không thấy tên riêng nào trong bài.</translation>
    </message>
</context>
<context>
    <name>NoteButton</name>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Note on the selection</source>
        <translation>Ghi chú đoạn đang chọn</translation>
    </message>
    <message>
        <source>Note on the selection (Ctrl+N)</source>
        <translation>Ghi chú đoạn đang chọn (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>NothingOpen</name>
    <message>
        <source>Choose one in the list on the left, or drop files onto the window.</source>
        <translation>Chọn một bài ở danh sách bên trái, hoặc thả tệp vào cửa sổ.</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>Chưa mở bài nào</translation>
    </message>
    <message>
        <source>Nothing to read yet: import files or a folder, drop them onto the window, or paste an article.</source>
        <translation>Thư viện còn trống: hãy nhập tệp hoặc thư mục, thả vào cửa sổ, hoặc dán một bài.</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>All mentions of “{name}”</source>
        <translation>Mọi chỗ nhắc đến “{name}”</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Copy with the source</source>
        <translation>Chép kèm nguồn</translation>
    </message>
    <message>
        <source>Note on the selection…</source>
        <translation>Ghi chú đoạn đang chọn…</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Chọn hết</translation>
    </message>
</context>
<context>
    <name>PrintingRow</name>
    <message>
        <source>printed first</source>
        <translation>in đầu tiên</translation>
    </message>
    <message>
        <source>source unknown</source>
        <translation>không rõ báo</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>không rõ ngày</translation>
    </message>
</context>
<context>
    <name>PrintingsCard</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>It is another report: count its figures by themselves</source>
        <translation>Đây là bài khác: đếm riêng số liệu của bài</translation>
    </message>
    <message>
        <source>Other printings</source>
        <translation>Các bản in khác</translation>
    </message>
    <message>
        <source>Split this article off</source>
        <translation>Tách bài này ra</translation>
    </message>
    <message numerus="yes">
        <source>The article is in %Ln file(s)</source>
        <translation>
            <numerusform>Bài này có trong %Ln tệp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
</context>
<context>
    <name>ReadingWords</name>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>about</source>
        <translation>khoảng</translation>
    </message>
    <message>
        <source>above grass roots</source>
        <translation>trên cơ sở</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>không quá</translation>
    </message>
    <message>
        <source>central</source>
        <translation>trung ương</translation>
    </message>
    <message>
        <source>from an earlier passage</source>
        <translation>từ đoạn trước</translation>
    </message>
    <message>
        <source>from the publication date</source>
        <translation>theo ngày đăng</translation>
    </message>
    <message>
        <source>grass roots</source>
        <translation>cơ sở</translation>
    </message>
    <message>
        <source>in the sentence</source>
        <translation>trong câu</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>suy ra</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>hơn</translation>
    </message>
    <message>
        <source>province</source>
        <translation>tỉnh</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>ngành</translation>
    </message>
    <message>
        <source>year unknown</source>
        <translation>không rõ năm</translation>
    </message>
    <message>
        <source>year {year}</source>
        <translation>năm {year}</translation>
    </message>
</context>
<context>
    <name>RejectForm</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Reject figure ↵</source>
        <translation>Bỏ số liệu ↵</translation>
    </message>
    <message>
        <source>Why is this no figure? (may stay empty)</source>
        <translation>Vì sao bỏ? (có thể để trống)</translation>
    </message>
    <message>
        <source>counted twice</source>
        <translation>tính trùng</translation>
    </message>
    <message>
        <source>not about awards</source>
        <translation>không phải thi đua, khen thưởng</translation>
    </message>
    <message>
        <source>number misread</source>
        <translation>đọc sai số</translation>
    </message>
</context>
</TS>
