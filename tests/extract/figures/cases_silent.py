# SPDX-License-Identifier: MIT
"""Owns passages full of numbers that state no award figure. All are written for these tests."""

from __future__ import annotations

from tests.extract.figures.reading_aid import case

SILENT = (
    case(
        "weather",
        "Bão số 5 giật cấp 12, làm 34 người bị thương, 1.200 hộ mất điện, 56 trường học phải đóng cửa. "
        "Lực lượng cứu hộ đã cứu 18 người, sơ tán 2.400 người dân của 15 xã.",
    ),
    case(
        "harvest",
        "Vụ Đông Xuân 2021-2022, huyện gieo trồng 12.500 ha lúa, năng suất 6,8 tấn/ha; 45 hợp tác xã "
        "ký hợp đồng với 12 doanh nghiệp, giá 7.200 đồng/kg.",
    ),
    case(
        "football",
        "Đội tuyển thắng 3 trận, ghi 11 bàn thắng, giành 2 huy chương vàng, 5 huy chương bạc tại SEA Games 31; "
        "23 cầu thủ và 4 huấn luyện viên về nước ngày 25/5.",
    ),
    case(
        "gifts",
        "Nhân dịp Tết, Hội Chữ thập đỏ trao 500 suất quà cho 500 hộ nghèo, tặng 20 xe đạp cho 20 học sinh, "
        "tổng trị giá 350 triệu đồng.",
    ),
    case(
        "traffic",
        "Công an huyện xử phạt 215 trường hợp vi phạm nồng độ cồn, tạm giữ 96 xe, phạt 480 triệu đồng; "
        "bắt 7 đối tượng, khởi tố 3 bị can.",
    ),
    case(
        "health",
        "Bệnh viện khám cho 1.250 người, cấp phát thuốc cho 640 người cao tuổi, tiêm vắc-xin cho 98,5% trẻ em.",
    ),
    case(
        "election",
        "Cử tri 12 xã đã bầu 25 đại biểu HĐND huyện; 99,2% cử tri đi bỏ phiếu tại 86 khu vực.",
    ),
    case(
        "school-opening",
        "Năm học 2023-2024, tỉnh có 512 trường với 9.800 lớp, 310.000 học sinh và 18.600 giáo viên; "
        "tuyển mới 420 giáo viên.",
    ),
    case(
        "road-works",
        "Dự án nâng cấp quốc lộ 14 dài 45 km qua 3 huyện, tổng vốn 1.200 tỷ đồng, giải phóng mặt bằng 310 hộ dân.",
    ),
    case(
        "biography",
        "Sinh năm 1952, vào Đảng năm 1975, ông Lê Văn Năm đã 70 tuổi, 47 năm tuổi Đảng, "
        "từng công tác 12 năm ở Sư đoàn 9, nuôi 5 người con.",
    ),
    case(
        "poverty",
        "Đến cuối năm 2022, tỷ lệ hộ nghèo còn 3,2%; 1.150 hộ thoát nghèo; 85% dân số dùng nước sạch.",
    ),
    case(
        "slogans",
        "Phong trào “Sinh viên 5 tốt” và “3 trách nhiệm” giúp các em thuộc 5 điều Bác Hồ dạy; tổ 3, ấp 4, "
        "quận 8 là địa bàn hoạt động của Đội 2.",
    ),
    case(
        "documents-cited",
        "Căn cứ Chỉ thị số 05-CT/TW ngày 15/5/2016, Nghị quyết 04-NQ/TW và Thông tư 34/2017/TT-BTC, "
        "điều 5, khoản 2, đơn vị xây dựng chương trình.",
    ),
    case(
        "page-furniture",
        "Bình luận (3) | 1,005 lượt xem | 10:00 GMT+7 | ĐT: 0270.3822.345",
    ),
    case(
        "membership-report",
        "Hội hiện có 320 chi hội, 21.400 hội viên; trong năm kết nạp 850 hội viên mới, "
        "thành lập 12 câu lạc bộ, cho vay 56 tỷ đồng giúp 1.300 hộ.",
    ),
    case(
        "rescue",
        "Bộ đội Biên phòng cứu sống 9 ngư dân, đưa 2 tàu cá cùng 15 thuyền viên vào bờ an toàn.",
    ),
    case(
        "prices",
        "Giá vàng tăng 1,2 triệu đồng mỗi lượng; 60 công ty và 30 ngân hàng công bố lợi nhuận tăng 15%.",
    ),
    case(
        "targets",
        "Phấn đấu đến năm 2030 có 100% xã đạt chuẩn nông thôn mới, 80% gia đình đạt gia đình văn hóa, "
        "xây dựng 50 khu dân cư kiểu mẫu.",
    ),
    case(
        "meeting",
        "Kỳ họp thứ 12 diễn ra trong 3 ngày với 52 đại biểu, xem xét 18 báo cáo, thông qua 14 nghị quyết.",
    ),
    case(
        "everyday-registration",
        "Có 250 hộ dân đăng ký tái định cư; kỳ thi có 3.200 thí sinh đăng ký dự thi, tranh 2 suất trao giải.",
    ),
    case(
        "matches",
        "Giải bóng đá quy tụ 320 cầu thủ của 14 đội. Sau trận đấu, ban tổ chức trao giải cho 8 đội mạnh nhất; "
        "12 vận động viên được thưởng nóng.",
    ),
    case(
        "certificates",
        "Có 15 hợp tác xã được cấp chứng nhận VietGAP; UBND tỉnh cấp giấy chứng nhận cho 120 tổ chức.",
    ),
    case(
        "withdrawn-projects",
        "Một công ty được tạp chí vinh danh. "
        "Đó là chuyện cũ. Thành phố thu hồi 12 dự án của 9 doanh nghiệp. Tỉnh đề xuất 15 công trình.",
    ),
    case(
        "enlistment",
        "Sáng 15/2, 1.800 thanh niên của tỉnh lên đường nhập ngũ, biên chế về 7 đơn vị của Quân khu 9.",
    ),
    case(
        "piano-contest",
        "Cuộc thi piano thu hút 120 thí sinh đến từ 18 quốc gia tham dự. Vòng loại cuộc thi diễn ra trong 3 ngày. "
        "Ban giám khảo cuộc thi gồm 9 giáo sư. Đêm khai mạc cuộc thi có 800 khán giả tham dự.",
    ),
    case(
        "skills-contest",
        "Công ty tổ chức hội thi tay nghề với 120 công nhân tham dự. Hội thi là dịp rèn nghề. "
        "Người đạt giải hội thi được nâng lương. Kết quả hội thi công bố sau ba ngày.",
    ),
    case(
        "red-cards",
        "Ban tổ chức trao giải Phong cách cho một đội, khen thưởng đội đoạt cúp. Có 5 cầu thủ bị cảnh cáo. "
        "Ban kỷ luật đã đình chỉ 2 cầu thủ, phạt cảnh cáo 1 huấn luyện viên.",
    ),
    case(
        "school-penalties",
        "Trường vừa được tặng bằng khen. Trong tuần, nhà trường đình chỉ học 2 học sinh, khiển trách 5 học sinh.",
    ),
    case(
        "traffic-promise",
        "Nhà trường phát động phong trào thi đua dạy tốt, học tốt. Công an xã cho 1.250 học sinh ký cam kết chấp hành "
        "an toàn giao thông.",
    ),
    case(
        "members",
        "Hội Nông dân huyện hiện có 15 cơ sở hội, 180 chi hội với 21.350 hội viên; trong năm kết nạp mới 420 hội viên.",
    ),
    case(
        "ballots",
        "Phiên họp có 42/45 đại biểu tham dự, bỏ phiếu tín nhiệm đối với 18 chức danh; 40 đại biểu tín nhiệm cao.",
    ),
    case(
        "exam",
        "Toàn tỉnh có 12.500 thí sinh đăng ký dự thi, 98,7% thí sinh đỗ tốt nghiệp; 35 bài thi đạt điểm 10.",
    ),
    case(
        "year-end-bonus",
        "Công ty thưởng Tết cho 3.500 công nhân; 200 lao động khó khăn được tặng quà, mức cao nhất 5 triệu đồng.",
    ),
    case(
        "congress-of-an-association",
        "Đại hội Hội Nông dân huyện Phú Tân quy tụ 185 đại biểu. Nhiệm kỳ qua, Hội học tập và làm theo Bác, "
        "kết nạp 2.450 hội viên. Có 15 đồng chí trúng cử Ban Chấp hành.",
    ),
    case(
        "vote-on-rewards",
        "Kỳ họp có 52 đại biểu tham dự, xem xét 64 tờ trình. Nghị quyết về chính sách khen thưởng học sinh "
        "đạt giải quốc gia được 52/52 đại biểu tán thành.",
    ),
    case(
        "rules-of-a-contest",
        "Tổ chức phát động cuộc thi viết về gương người tốt, việc tốt. Mỗi tác giả gửi không quá 3 tác phẩm. "
        "Khi tổng kết, Ban Tổ chức sẽ trao 5 giải tập thể và 10 giải khuyến khích.",
    ),
    case(
        "opinions",
        "Qua học tập và làm theo Bác, các đại biểu HĐND gần dân hơn. Sau kỳ họp, Thường trực ghi nhận 64 lượt ý kiến.",
    ),
    case(
        "boat-race",
        "Ngày hội Ok Om Bok nhắc đồng bào lời Bác dạy về đoàn kết. Ban tổ chức trao 10 giải cho các đội ghe nam, "
        "6 giải cho ghe nữ.",
    ),
    case(
        "foresters",
        "Chi cục Kiểm lâm ra quân.\nNăm qua, lực lượng mở 320 buổi nói chuyện tới 14.600 lượt người, 6.200 hộ ký cam "
        "kết bảo vệ rừng.\nTrên các chốt, anh em trồng rau, nuôi gà. Việc học Bác giúp mỗi kiểm lâm viên gần dân. "
        "Đơn vị có 4 cán bộ bị kỷ luật.",
    ),
    case(
        "spoken-for",
        "Lễ trao quyết định nghỉ hưu. Ông Tín thay mặt 7 cán bộ nghỉ hưu phát biểu, ông từng được tặng Huân chương "
        "Lao động. Chủ tịch tỉnh nêu 48 hồ sơ đất đai của 41 hộ gia đình và 7 tổ chức tồn quá hạn, nhắc nhở học tập và "
        "làm theo Bác.",
    ),
    case(
        "received-citizens",
        "Chủ tịch HĐND huyện đề nghị đại biểu học tập và làm theo Bác. Trong năm đã tiếp 214 lượt công dân.",
    ),
    case(
        "delegates-with-titles",
        "Đại hội đại biểu Đảng bộ tỉnh khai mạc. Tham dự đại hội có 347 đại biểu, đại diện cho hơn 45.000 đảng viên. "
        "Trong đó có 12 đại biểu chỉ định. 6 đại biểu là Anh hùng Lao động, Chiến sĩ thi đua toàn quốc; đại biểu là "
        "Nhà giáo Ưu tú có 15 người, 9 đại biểu là Thầy thuốc Ưu tú và 3 đại biểu là Nghệ sĩ Ưu tú.",
    ),
    case(
        "praise-of-a-crowd",
        "Những ngày qua, cư dân mạng liên tục khen ngợi 12 anh công nhân đã vá đường. Hai cảnh sát giao thông trong "
        "ảnh cũng được dân mạng khen. Thí sinh nhận được nhiều lời khen từ 13 vị giám khảo ở lễ trao giải thưởng.",
    ),
    case(
        "earned-or-weighed",
        "Nhiều người cho rằng 12 anh xứng đáng được tôn vinh. UBND tỉnh sẽ xem xét khen thưởng 13 cá nhân.",
    ),
    case(
        "place-in-a-list",
        "Năm 2019, công ty được vinh danh là 1 trong 500 doanh nghiệp lớn nhất Việt Nam.",
    ),
    case(
        "year-of-a-prize",
        "Sáng 10/12/2017, Hội Nhà văn thành phố tổ chức trao giải thưởng 2017 và kết nạp hội viên mới.",
    ),
    case(
        "on-show-and-for-a-seat",
        "Triển lãm về phong trào thi đua yêu nước mở cửa. Hơn 200 tài liệu, hiện vật được giới thiệu tới công chúng. "
        "Trước đó, 14 cá nhân của Mặt trận được giới thiệu ứng cử đại biểu Quốc hội.",
    ),
    case(
        "ceremonies-and-names-in-honour",
        "Ông từng dự 12 lễ trao giải thưởng ở Boston. Hải quân có 13 tàu mang tên ấy, nhằm vinh danh binh sĩ.",
    ),
    case(
        "chosen-for-courses-and-seats",
        "Dịp trao giải thưởng văn học, Ban chấp hành chọn được 35 tác giả để kết nạp, gồm: thơ 16 người, văn xuôi 15 "
        "người, dịch 4 người. Sở sẽ tiếp tục lựa chọn 120 học viên tiếp tục đào tạo. Có ý kiến đề xuất cần có một giải "
        "thưởng dành riêng cho nhà khoa học trẻ.",
    ),
    case(
        "whose-the-works-are",
        "Giải thưởng Tuổi trẻ sáng tạo năm nay nhận 501 công trình của 978 tác giả thuộc các đơn vị trong toàn quân.",
    ),
    case(
        "trials-and-inquiries",
        "Tổng kết phong trào thi đua, tòa án hai cấp đã tổ chức 71 phiên tòa rút kinh nghiệm; công an thực hiện "
        "12 cuộc điều tra, bệnh viện thực hiện 340 ca phẫu thuật. Một nhiếp ảnh gia đã gặp gỡ họ.",
    ),
)
