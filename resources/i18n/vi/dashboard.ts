<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Dashboard</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln bài</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln level(s)</source>
        <translation>
            <numerusform>%Ln cấp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln nơi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>Đã chép %Ln dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the table</source>
        <translation>
            <numerusform>%Ln dòng của bảng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to {file}</source>
        <translation>
            <numerusform>Đã ghi %Ln dòng vào {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln câu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sum(s) do not fit as printed</source>
        <translation>
            <numerusform>%Ln tổng không khớp như báo in</numerusform>
        </translation>
    </message>
    <message>
        <source>* the year is worked out, not stated.</source>
        <translation>* năm suy ra, bài không nêu.</translation>
    </message>
    <message>
        <source>A line across a bar parts levels: point at the bar to read them.</source>
        <translation>Vạch ngang trong thanh chia các cấp: trỏ vào thanh để xem từng cấp.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>Đang cộng…</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Mọi cấp</translation>
    </message>
    <message>
        <source>All years and whole periods together. The same words in two places can be two bodies: {count} unresolved.</source>
        <translation>Gồm mọi năm và cả kỳ. Cùng một tên có thể là hai đơn vị khác nhau: {count} nơi chưa xác định.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Bài</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln row(s) are decided on at once.</source>
        <translation>
            <numerusform>Mỗi lần chỉ duyệt được nhiều nhất %Ln dòng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Award form</source>
        <translation>Hình thức khen</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>Khen thưởng</translation>
    </message>
    <message>
        <source>Awards by issuer</source>
        <translation>Theo đơn vị khen</translation>
    </message>
    <message>
        <source>Awards by place</source>
        <translation>Theo nơi</translation>
    </message>
    <message>
        <source>Awards by year</source>
        <translation>Khen thưởng theo năm</translation>
    </message>
    <message>
        <source>Back to unreviewed</source>
        <translation>Trả về chưa duyệt</translation>
    </message>
    <message>
        <source>By action</source>
        <translation>Theo việc</translation>
    </message>
    <message>
        <source>Click a bar, a span, a tile or a group below a chart to read what the press states.</source>
        <translation>Bấm vào một thanh, một kỳ, một ô hay một nhóm dưới biểu đồ để đọc nguyên văn câu báo.</translation>
    </message>
    <message>
        <source>Close the list of sentences</source>
        <translation>Đóng danh sách câu</translation>
    </message>
    <message>
        <source>Commended</source>
        <translation>Khen thưởng</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Confirm the figures of this sentence (Ctrl+Enter)</source>
        <translation>Xác nhận số liệu của câu này (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Copied with its source</source>
        <translation>Đã chép kèm nguồn</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln row(s)</source>
        <translation>
            <numerusform>Chép %Ln dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Chép thành bảng</translation>
    </message>
    <message>
        <source>Copy the sentence with its source (Ctrl+C)</source>
        <translation>Chép câu kèm nguồn (Ctrl+C)</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Chép bảng</translation>
    </message>
    <message>
        <source>Counts only the articles that the search and the filters of the list let through.</source>
        <translation>Chỉ tính những bài mà ô tìm và bộ lọc của danh sách cho qua.</translation>
    </message>
    <message>
        <source>Dashed: whole periods shared evenly among their years.</source>
        <translation>Nét đứt: số cả kỳ chia đều cho từng năm.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Every action is a series of its own, never added to another. Each line is ten times the one before.</source>
        <translation>Mỗi việc là một dãy riêng, không cộng với nhau. Mỗi vạch gấp mười vạch trước.</translation>
    </message>
    <message>
        <source>Every figure is counted here.</source>
        <translation>Mọi số liệu đều được tính ở đây.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Bảng tính Excel</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Group by issuer</source>
        <translation>Xếp theo đơn vị</translation>
    </message>
    <message>
        <source>Group by place</source>
        <translation>Xếp theo nơi</translation>
    </message>
    <message>
        <source>Import articles that say how many were commended: their numbers are plotted here, with the sentences.</source>
        <translation>Hãy nhập bài có nêu số tập thể, cá nhân được khen: các con số sẽ hiện ở đây, mỗi số kèm câu báo nêu nó.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Models, exemplars</source>
        <translation>Mô hình, gương</translation>
    </message>
    <message>
        <source>No figure fits the choices above.</source>
        <translation>Không có số liệu nào hợp với các lựa chọn ở trên.</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Chưa có số liệu</translation>
    </message>
    <message>
        <source>No issuer named</source>
        <translation>Không nêu đơn vị</translation>
    </message>
    <message>
        <source>Not added to the awards</source>
        <translation>Không cộng vào khen thưởng</translation>
    </message>
    <message numerus="yes">
        <source>Not counted here (%Ln figure(s)):</source>
        <translation>
            <numerusform>Không tính ở đây (%Ln số liệu):</numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Đối tượng</translation>
    </message>
    <message>
        <source>Only: {level}</source>
        <translation>Chỉ {level}</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Mở bài</translation>
    </message>
    <message>
        <source>Opened above</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi</translation>
    </message>
    <message>
        <source>Place unresolved</source>
        <translation>Nơi chưa xác định</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Đăng ký</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Duyệt</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln row(s)…</source>
        <translation>
            <numerusform>Lưu %Ln dòng…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Lưu bảng số liệu</translation>
    </message>
    <message>
        <source>Save the table…</source>
        <translation>Lưu bảng…</translation>
    </message>
    <message>
        <source>Search or filter in the list of articles first.</source>
        <translation>Hãy tìm hoặc lọc trong danh sách bài trước.</translation>
    </message>
    <message>
        <source>Select rows to copy or save only those.</source>
        <translation>Chọn dòng nào thì chỉ chép hoặc lưu dòng ấy.</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Câu</translation>
    </message>
    <message>
        <source>Sentences behind the numbers</source>
        <translation>Câu nêu số liệu</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Hiện thêm %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more whole period(s)</source>
        <translation>
            <numerusform>Hiện thêm %Ln kỳ</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Thu gọn</translation>
    </message>
    <message numerus="yes">
        <source>Show more (%Ln sentence(s) left)</source>
        <translation>
            <numerusform>Hiện thêm (còn %Ln câu)</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the largest periods only</source>
        <translation>Chỉ hiện các kỳ lớn nhất</translation>
    </message>
    <message>
        <source>Sort by: {column}</source>
        <translation>Sắp xếp theo: {column}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Báo</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Dừng ghi</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Đã dừng, không ghi tệp nào.</translation>
    </message>
    <message>
        <source>Sums count awards, never persons: one person can be commended several times.</source>
        <translation>Tổng là lượt khen, không phải số người: một người có thể được khen nhiều lần.</translation>
    </message>
    <message>
        <source>Sums that fit</source>
        <translation>Tổng khớp</translation>
    </message>
    <message>
        <source>Table of figures</source>
        <translation>Bảng số liệu</translation>
    </message>
    <message>
        <source>The first is counted; correct or reject what is wrong.</source>
        <translation>Tính theo bài đầu; hãy sửa hoặc bỏ số sai.</translation>
    </message>
    <message>
        <source>Too many rows to copy: select some, or save the table.</source>
        <translation>Quá nhiều dòng để chép: hãy chọn bớt, hoặc lưu bảng.</translation>
    </message>
    <message>
        <source>Unreviewed</source>
        <translation>Chưa duyệt</translation>
    </message>
    <message>
        <source>Writing: {written} of {all} rows</source>
        <translation>Đang ghi: {written} trên {all} dòng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>above grass roots</source>
        <translation>cấp trên cơ sở</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other article(s)</source>
        <translation>
            <numerusform>và %Ln bài khác</numerusform>
        </translation>
    </message>
    <message>
        <source>articles that disagree</source>
        <translation>bài nêu số khác nhau</translation>
    </message>
    <message>
        <source>attendances</source>
        <translation>lượt dự</translation>
    </message>
    <message>
        <source>bodies that held meetings</source>
        <translation>nơi tổ chức hội nghị</translation>
    </message>
    <message>
        <source>built</source>
        <translation>xây dựng</translation>
    </message>
    <message>
        <source>central</source>
        <translation>cấp trung ương</translation>
    </message>
    <message>
        <source>collectives and individuals in one number</source>
        <translation>số gộp tập thể, cá nhân</translation>
    </message>
    <message>
        <source>collectives · individuals</source>
        <translation>tập thể · cá nhân</translation>
    </message>
    <message>
        <source>counted from another article</source>
        <translation>đã tính ở bài khác</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>each event once</source>
        <translation>mỗi sự kiện tính một lần</translation>
    </message>
    <message>
        <source>figures</source>
        <translation>so-lieu</translation>
    </message>
    <message>
        <source>grass roots</source>
        <translation>cấp cơ sở</translation>
    </message>
    <message>
        <source>households</source>
        <translation>hộ</translation>
    </message>
    <message>
        <source>include inferred years</source>
        <translation>gồm năm suy ra</translation>
    </message>
    <message>
        <source>inferred year</source>
        <translation>năm suy ra</translation>
    </message>
    <message>
        <source>joint totals counted by their parts</source>
        <translation>số gộp đã tính theo thành phần</translation>
    </message>
    <message>
        <source>level not known</source>
        <translation>chưa rõ cấp</translation>
    </message>
    <message>
        <source>level switched off: {levels}</source>
        <translation>cấp đang tắt: {levels}</translation>
    </message>
    <message>
        <source>listed articles only</source>
        <translation>chỉ các bài đang lọc</translation>
    </message>
    <message>
        <source>models and exemplars</source>
        <translation>mô hình, gương</translation>
    </message>
    <message>
        <source>no awards</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>no total with its parts</source>
        <translation>chưa có tổng kèm thành phần</translation>
    </message>
    <message>
        <source>nominated</source>
        <translation>giới thiệu</translation>
    </message>
    <message>
        <source>not counted in the chart</source>
        <translation>không tính vào biểu đồ</translation>
    </message>
    <message>
        <source>not reviewed yet</source>
        <translation>chưa duyệt</translation>
    </message>
    <message>
        <source>other works, discipline</source>
        <translation>việc khác, kỷ luật</translation>
    </message>
    <message>
        <source>parts of totals</source>
        <translation>thành phần của tổng</translation>
    </message>
    <message>
        <source>place unresolved</source>
        <translation>chưa xác định nơi</translation>
    </message>
    <message>
        <source>province</source>
        <translation>cấp tỉnh</translation>
    </message>
    <message>
        <source>rates</source>
        <translation>tỷ lệ</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>đăng ký</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>đã bỏ</translation>
    </message>
    <message>
        <source>reports the same event, counted once</source>
        <translation>cùng sự kiện, chỉ tính một lần</translation>
    </message>
    <message>
        <source>reviewed figures only</source>
        <translation>chỉ số đã duyệt</translation>
    </message>
    <message>
        <source>school year</source>
        <translation>năm học</translation>
    </message>
    <message>
        <source>school years at their second year</source>
        <translation>năm học tính vào năm sau</translation>
    </message>
    <message>
        <source>sector</source>
        <translation>ngành</translation>
    </message>
    <message>
        <source>share periods among their years</source>
        <translation>chia đều cả kỳ cho từng năm</translation>
    </message>
    <message>
        <source>the parts add up to their total</source>
        <translation>khớp với thành phần</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>không rõ năm</translation>
    </message>
    <message>
        <source>whole period</source>
        <translation>cả kỳ</translation>
    </message>
    <message>
        <source>{count} by year</source>
        <translation>{count} theo năm</translation>
    </message>
    <message>
        <source>{count} undated</source>
        <translation>{count} không rõ năm</translation>
    </message>
    <message>
        <source>{count} whole period</source>
        <translation>{count} cả kỳ</translation>
    </message>
    <message>
        <source>{parts} = {made}, not {total}, after your corrections</source>
        <translation>{parts} = {made}, không phải {total}, sau khi bạn sửa</translation>
    </message>
    <message>
        <source>{parts} = {made}, the article says {total}</source>
        <translation>{parts} = {made}, bài ghi {total}</translation>
    </message>
    <message>
        <source>{share} shared out of longer periods</source>
        <translation>{share} chia từ cả kỳ</translation>
    </message>
    <message>
        <source>{shown} of {all} levels</source>
        <translation>{shown} trong {all} cấp</translation>
    </message>
    <message>
        <source>{used} of {all} figures in use</source>
        <translation>{used} trong {all} số liệu đang dùng</translation>
    </message>
    <message>
        <source>{years} together: {counts}</source>
        <translation>cả kỳ {years}: {counts}</translation>
    </message>
    <message>
        <source>{years}: the year of publication, none is stated</source>
        <translation>{years}: năm đăng bài, bài không nêu năm</translation>
    </message>
    <message>
        <source>{years}: worked out from the article</source>
        <translation>{years}: suy ra từ bài</translation>
    </message>
    <message>
        <source>{years}: worked out from “{words}”</source>
        <translation>{years}: suy ra từ “{words}”</translation>
    </message>
    <message>
        <source>† school years stand at their second year.</source>
        <translation>† năm học tính vào năm sau.</translation>
    </message>
</context>
</TS>
