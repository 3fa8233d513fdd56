# SPDX-License-Identifier: MIT
"""Names by classes of construction: each line is another way in which the press names people, bodies and places."""

from __future__ import annotations

import pytest

from reader.core.span import EntityType
from reader.extract.pipeline import read_article


def names(sentence: str, kind: str) -> list[str]:
    """The names of one type in the sentence, general words left out."""
    spans = read_article(f"Một tiêu đề ngắn\n{sentence}").spans
    return [span.text for span in spans if span.type == kind and not span.generic and not span.nested]


PEOPLE = [
    # a family or given name that looks like a body
    ("Đoàn kiểm tra do đồng chí Vũ Thế Hội làm trưởng đoàn.", ["Vũ Thế Hội"]),
    ("Hội thi có bà Trần Thị Bình Đoàn kể chuyện.", ["Trần Thị Bình Đoàn"]),
    ("Tổng Biên tập: ĐOÀN VĂN KHUÊ. Hotline: 0912 000 111", ["ĐOÀN VĂN KHUÊ"]),
    ("Bộ phim của nhóm tác giả Hãng phim Giải Phóng được tặng giải.", []),
    ("Phong tặng “Bà mẹ Việt Nam anh hùng” cho 226 mẹ; Mẹ Việt Nam anh hùng Lê Thị Tám dự.", ["Lê Thị Tám"]),
    # from abroad, without a title
    ("Emmanuel Macron tuyên bố rời hội nghị, trong khi Tim Cook ở lại.", ["Emmanuel Macron", "Tim Cook"]),
    ("Ở phút 80, Ronaldo ghi bàn thứ hai.", ["Ronaldo"]),
    ("Thủ tướng Canada Mark Carney đón khách.", ["Mark Carney"]),
    ("Tổng thống Hàn Quốc Yoon Suk Yeol đến nơi.", ["Yoon Suk Yeol"]),
    # peoples of the highlands, the delta and the coast
    ("Anh K' Tèo và chị Ka Líp, ông K’Brôi, bà H'Mơ Bkrông.", ["K' Tèo", "Ka Líp", "K’Brôi", "H'Mơ Bkrông"]),
    ("Danh Khel và Điểu Bớt cùng hiến đất, Kiều Maily đọc thơ.", ["Danh Khel", "Điểu Bớt", "Kiều Maily"]),
    ("Anh Y Khoa Êban kể, anh Hồ Ray cười.", ["Y Khoa Êban", "Hồ Ray"]),
    ("Chàng trai H'Mông bỏ rẫy đi học chữ.", []),
    # ranks and honours before the name
    ("Thiếu tá QNCN Đồng Văn Lực và PGS.TS.BS Hà Anh.", ["Đồng Văn Lực", "Hà Anh"]),
    ("NSƯT Quốc Dũng, Nhà giáo Nhân dân Lê Văn Bốn.", ["Quốc Dũng", "Lê Văn Bốn"]),
    ("Mẹ Trần Thị Sáu, 91 tuổi, vẫn khỏe.", ["Trần Thị Sáu"]),
    # an office glued to the name by a dash
    ("Dự có đồng chí Lò Văn Chiến-Bí thư Huyện ủy và ông Đinh Klum-Phó Chủ tịch.", ["Lò Văn Chiến", "Đinh Klum"]),
    ("“Phải giữ rừng”, ông Siu Hlech-Bí thư Chi bộ làng Pốt-nhớ lại.", ["Siu Hlech"]),
    # a saint's name before the full name; the middle of a name that looks like a body
    ("Linh mục Đa Minh Trần Văn Hậu và nữ tu Anna Lê Thị Mến.", ["Đa Minh Trần Văn Hậu", "Anna Lê Thị Mến"]),
    ("Trung tá Nguyễn Anh Khoa Tùng, Chính ủy, phát biểu.", ["Nguyễn Anh Khoa Tùng"]),
    # behind the committee of a prize, no name of the prize
    ("Theo Trưởng Ban Giám khảo cuộc thi Lê Quốc Hậu, bài thi đều tay.", ["Lê Quốc Hậu"]),
    # pupils of a province, children of a country
    ("Nữ sinh Quảng Bình đạt điểm cao, con em Lào cùng học, ông Thái Bình cười.", ["Thái Bình"]),
    # the end of a sentence is no title
    ("Cả xã làm theo Bác. Bà Nguyễn Thị Lụa kể.", ["Nguyễn Thị Lụa"]),
    ("Xã tiếp nhận 30 hồ sơ. Ông Nguyễn Quang Thử hài lòng.", ["Nguyễn Quang Thử"]),
    # words of two syllables are no given names
    ("Tập thể Anh hùng Lao động đón khách.", []),
    ("Chị Trần Thị Ba dạy học. Ba năm liền chị vắng nhà.", ["Trần Thị Ba"]),
    ("Bí thư thứ nhất T.Ư Đoàn gửi thư cho T.Ư Hội.", []),
    # rare family names of peoples, and names from abroad behind a company
    ("Lầu Mí Dình và Thò Mí Sính gùi nước cùng anh Dagout Tuyên.", ["Lầu Mí Dình", "Thò Mí Sính", "Dagout Tuyên"]),
    ("Chủ tịch Tập đoàn Samsung Electronics Lee Jae-yong đến.", ["Lee Jae-yong"]),
    ("Giám đốc Công ty Than Hà Lầm Vũ Ngọc Thắng dự.", ["Vũ Ngọc Thắng"]),
    ("Đèo Hải Vân mù sương. Đường Trường Sơn Đông dài.", []),
    # letters of a rank or honour before the name
    ("Trung úy CN Hà Văn Tiệp và Thượng úy QNCN Lê Thị Hoa.", ["Hà Văn Tiệp", "Lê Thị Hoa"]),
    ("Nữ Anh hùng LLVTND Kan Lịch, Anh hùng LLVTND Trần Văn Bé.", ["Kan Lịch", "Trần Văn Bé"]),
    # names that begin like a village, or stand behind a number of a unit or behind an office of a village
    ("Chị Kră Jăn K'Đin và anh Bon Niêng Ha Biên.", ["Kră Jăn K'Đin", "Bon Niêng Ha Biên"]),
    ("Đội trưởng Đội CSGT số 3 Trần Văn Bình, Trung đội số 5 Lê Tư.", ["Trần Văn Bình", "Lê Tư"]),
    ("Trưởng bản Giàng Nỏ Phư, Phó bản Hờ A Su và anh Y Ktul.", ["Giàng Nỏ Phư", "Hờ A Su", "Y Ktul"]),
    # a given name that is also a body, behind a sure middle name
    ("Có Tôn Thất Hội, Lê Văn Đảng và Trần Thị Đoàn cùng ký.", ["Tôn Thất Hội", "Lê Văn Đảng", "Trần Thị Đoàn"]),
    # a given name alone: behind a comma, a degree, a suspect, and before what people do
    ("Anh Lê Thế Bảo kể. Tại đây, Bảo bàn với vợ. Bảo quyết định ở lại.", ["Lê Thế Bảo", "Bảo", "Bảo"]),
    ("Ông Đỗ Đức Sơn, 60 tuổi, dạy sử. TS Sơn phân tích kỹ.", ["Đỗ Đức Sơn", "Sơn"]),
    ("Bùi Văn Hùng bị bắt. Theo công an, đối tượng Hùng khai nhận.", ["Bùi Văn Hùng", "Hùng"]),
    ("Em Vũ Gia Minh học giỏi. Minh miệt mài đọc sách.", ["Vũ Gia Minh", "Minh"]),
    ("Cháu Lò Văn Tài đi học. Khi Tài rời đi, nhà Tài vắng vẻ.", ["Lò Văn Tài", "Tài", "Tài"]),
    ("“Em rất vui” - Nam giải thích. Hồ Văn Nam lặn xuống sông.", ["Nam", "Hồ Văn Nam"]),
    # no given names: halves of words, bodies of one word
    ("Ông Võ Đình Diễn mở đầu. Diễn đàn bàn về rừng. Trung bình 3 người.", ["Võ Đình Diễn"]),
    ("Bà Lê Thị Chính vui. Chính vì vậy, sở Y tế, Công thương khen.", ["Lê Thị Chính"]),
    # temples, and what stands behind "tại"
    ("Bia ở Võ Thánh Miếu kể về trận đánh tại An Ninh Thượng.", []),
    ("Hiện tại Lê Văn Ba đang đi vắng.", ["Lê Văn Ba"]),
]


@pytest.mark.parametrize(("sentence", "expected"), PEOPLE)
def test_people(sentence: str, expected: list[str]) -> None:
    assert names(sentence, EntityType.PERSON) == expected


BODIES = [
    # the term is no part of the name, however it is written
    ("Nghị quyết số 04 của Ban Bí thư Khoá XI được quán triệt.", ["Ban Bí thư"]),
    ("Hội đồng nhân dân tỉnh Khóa X họp kỳ cuối năm.", ["Hội đồng nhân dân tỉnh"]),
    # teams of bodies
    ("Giải nhì về tay đội Bộ chỉ huy quân sự tỉnh.", ["Bộ chỉ huy quân sự tỉnh"]),
    ("Đội tuyển Cảnh sát biển vào chung kết.", ["Đội tuyển Cảnh sát biển"]),
    # papers that are named alone; the words of their names mean what they say elsewhere
    ("Trao đổi với Tuổi Trẻ, ông Lê Nam nói; Dân Trí cũng đưa tin.", ["Tuổi Trẻ", "Dân Trí"]),
    ("Tuổi trẻ Việt Nam ở xã Tiền Phong sôi nổi, bà Tiêu Dân Trí vui.", []),
    # what the papers of the police and the army shorten
    ("CAP Dịch Vọng báo cáo Giám đốc CATP Hà Nội.", ["CAP Dịch Vọng", "CATP Hà Nội"]),
    ("CAQ Cầu Giấy, CAH Sóc Sơn và CATX Sơn Tây cùng ra quân.", ["CAQ Cầu Giấy", "CAH Sóc Sơn", "CATX Sơn Tây"]),
    ("BCHQS huyện Tân Phú phối hợp HND thị trấn.", ["BCHQS huyện Tân Phú", "HND thị trấn"]),
    (
        "Bí thư Chi đoàn bản Hang Kia 2 cõng sọt mận; Chi bộ thôn Kép 1 họp.",
        ["Chi đoàn bản Hang Kia 2", "Chi bộ thôn Kép 1"],
    ),
    (
        "Sư đoàn 10 nuôi dưỡng phong trào; Bệnh viện Đa khoa Long An điều trị cho 5 bạn.",
        ["Sư đoàn 10", "Bệnh viện Đa khoa Long An"],
    ),
    (
        "Phó bí thư Quận đoàn 3 cho biết số liệu của Trung tâm Lưu ký Chứng khoán Việt Nam.",
        ["Quận đoàn 3", "Trung tâm Lưu ký Chứng khoán Việt Nam"],
    ),
    ("Bộ sách giáo khoa lớp 1 có giá mới. Vùng biển Hải Hậu lo bão.", []),
    ("Cơ quan chủ quản: Trung ương Đoàn TNCS Hồ Chí Minh.", ["Trung ương Đoàn TNCS Hồ Chí Minh"]),
    ("Giải A thuộc về Hãng phim Tài liệu và Khoa học Trung ương.", ["Hãng phim Tài liệu và Khoa học Trung ương"]),
    ("NGHE VOV1 | VOV2, xem VTV9 và theo dõi VOV.VN", ["VOV1", "VOV2", "VTV9", "VOV.VN"]),
    ("Phòng CSĐTTP về ma túy và Đội CSHS phối hợp phá án.", ["Phòng CSĐTTP về ma túy", "Đội CSHS"]),
    ("Tổng hội người Việt Nam tại Lào tổ chức gặp mặt.", ["Tổng hội người Việt Nam tại Lào"]),
    ("Mô hình của Trung tâm Cấp cứu mỏ - Vinacomin được khen.", ["Trung tâm Cấp cứu mỏ - Vinacomin"]),
    ("Phó Đội trưởng Đội Kê khai - Kế toán thuế.", ["Đội Kê khai - Kế toán thuế"]),
    ("Chi hội trưởng Chi hội Phụ nữ tổ 4 kể.", ["Chi hội Phụ nữ tổ 4"]),
    ("Trưởng trạm Trạm Y tế xã Thanh Lòa nhận bằng khen.", ["Trạm Y tế xã Thanh Lòa"]),
    ("Từ trung tâm Pắc Xế đi về, ngành Thuế Hà Tĩnh có 11 phòng.", []),
    ("Buổi lễ ở Nhà hát Lớn Hà Nội do Vụ Giám đốc kiểm tra I chủ trì.", ["Vụ Giám đốc kiểm tra I"]),
    # the papers' abbreviation of the country, alone and glued
    ("Ủy ban MTTQ VN TP và Hội Nông dân VN TP Cần Thơ họp.", ["Ủy ban MTTQ VN TP", "Hội Nông dân VN TP Cần Thơ"]),
    ("Tổng LĐLĐVN và Tổng LĐLĐ VN tặng cờ.", ["Tổng LĐLĐVN", "Tổng LĐLĐ VN"]),
    # honours are no bodies, cells end a name
    ("Hai tập thể Anh hùng LLVT nhân dân, ba Anh hùng Lực lượng vũ trang nhân dân.", []),
    ("Đảng bộ xã Tân Lập\t12\t40", ["Đảng bộ xã Tân Lập"]),
    ("SỞ NỘI VỤ              Độc lập – Tự do – Hạnh phúc", ["SỞ NỘI VỤ"]),
    ("Ban Tư tưởng - Văn hóa Trung ương Đoàn họp.", ["Ban Tư tưởng - Văn hóa Trung ương Đoàn"]),
    ("Xã đoàn Trà Bui và Phường đoàn An Khê ra quân.", ["Xã đoàn Trà Bui", "Phường đoàn An Khê"]),
    ("Ban Chỉ huy Phòng thủ khu vực 4 - Cầu Ngang ra mắt.", ["Ban Chỉ huy Phòng thủ khu vực 4 - Cầu Ngang"]),
    ("Viện KSND khu vực 5 - Gia Lai truy tố.", ["Viện KSND khu vực 5 - Gia Lai"]),
    ("Đại sứ quán Việt Nam tại Cuba mở cửa.", ["Đại sứ quán Việt Nam tại Cuba"]),
    ("TAND cấp cao tại Đà Nẵng xét xử.", ["TAND cấp cao tại Đà Nẵng"]),
    ("Ngân hàng Phát triển châu Phi cho vay.", ["Ngân hàng Phát triển châu Phi"]),
    ("Lữ đoàn Pháo binh 45 và Tiểu đoàn Tên lửa 61.", ["Lữ đoàn Pháo binh 45", "Tiểu đoàn Tên lửa 61"]),
    ("Trạm ra đa 540 nằm trên núi.", ["Trạm ra đa 540"]),
    ("Công ty Than Vàng Danh - Vinacomin khen thợ.", ["Công ty Than Vàng Danh - Vinacomin"]),
    ("Chi hội Phụ nữ thôn 8, 52 hội viên.", ["Chi hội Phụ nữ thôn 8"]),
    ("Khoa Sản 3 nhận bằng khen.", ["Khoa Sản 3"]),
    ("Ban Chỉ đạo cuộc vận động huyện họp.", ["Ban Chỉ đạo cuộc vận động huyện"]),
    (
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực họp với Ủy ban Về các vấn đề xã hội.",
        ["Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, tiêu cực", "Ủy ban Về các vấn đề xã hội"],
    ),
    (
        "Tỉnh tặng Liên hiệp các Hội Văn học Nghệ thuật Việt Nam Huân chương Sao vàng, tặng Sở Y tế Bằng khen.",
        ["Liên hiệp các Hội Văn học Nghệ thuật Việt Nam", "Sở Y tế"],
    ),
    ("Tây Ban Nha và Bồ Đào Nha cùng dự.", []),
    ("Ban Chỉ đạo huyện về việc này đã họp.", ["Ban Chỉ đạo huyện"]),
    ("Năm 2003, câu lạc bộ được đổi tên thành Hội Luật gia Lai Châu.", ["Hội Luật gia Lai Châu"]),
    ("Thành hội Phụ nữ khen 5 chi hội.", ["Thành hội Phụ nữ"]),
    ("Trận ấy SHB Đà Nẵng gặp Than Quảng Ninh.", ["SHB Đà Nẵng", "Than Quảng Ninh"]),
    ("Nhà xe Kim Hoàng và homestay Sao Mai nghỉ.", ["Nhà xe Kim Hoàng", "homestay Sao Mai"]),
    ("Chánh Văn phòng Ủy ban An toàn giao thông Quốc gia nói.", ["Ủy ban An toàn giao thông Quốc gia"]),
    ("Hội Cựu chiến binh (CCB) tỉnh và CDC (mới) họp.", ["Hội Cựu chiến binh (CCB) tỉnh", "CDC"]),
    ("Bệnh viện 27-2 có 5 bác sĩ.", ["Bệnh viện 27-2"]),
    ("Tổng công ty Xây dựng Thủy lợi 5 nhận cờ.", ["Tổng công ty Xây dựng Thủy lợi 5"]),
    ("Chủ tịch UBND xã Phan Trọng Sáu nói.", ["UBND xã"]),
    ("Xã Đoàn Mỹ Thuận ra quân.", ["Xã Đoàn Mỹ Thuận"]),
    ("T.Ư Đoàn cùng Ban Tuyên giáo T.Ư phát động.", ["T.Ư Đoàn", "Ban Tuyên giáo T.Ư"]),
    ("Có 9/9 Hội LHPN huyện và các Đảng ủy xã đăng ký.", []),
    ("Chủ tịch LĐLĐ huyện Đoàn Văn Lý nói.", ["LĐLĐ huyện"]),
    ("Giám đốc Công ty TNHH May Sao Xanh Phạm Văn Hưng nói.", ["Công ty TNHH May Sao Xanh"]),
    # named by what they are for, or by what they do
    (
        "Theo Ban Chỉ đạo phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” huyện Krông Ana, năm nay khá.",
        ["Ban Chỉ đạo phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa” huyện Krông Ana"],
    ),
    (
        "Ban Chỉ đạo Chương trình mục tiêu quốc gia xây dựng nông thôn mới tỉnh Nam Định họp sáng nay.",
        ["Ban Chỉ đạo Chương trình mục tiêu quốc gia xây dựng nông thôn mới tỉnh Nam Định"],
    ),
    (
        "Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở huyện Lục Nam kiểm tra bốn xã.",
        ["Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở huyện Lục Nam"],
    ),
    (
        "Hội đồng xét tặng danh hiệu Nhà giáo Nhân dân, Nhà giáo Ưu tú tỉnh Nghệ An vừa bỏ phiếu xong.",
        ["Hội đồng xét tặng danh hiệu Nhà giáo Nhân dân, Nhà giáo Ưu tú tỉnh Nghệ An"],
    ),
    ("Theo báo cáo của Ban Thi đua - Khen thưởng, năm 2011 có nhiều tập thể được khen.", ["Ban Thi đua - Khen thưởng"]),
    ("Chi cục Thủy lợi và Phòng chống lụt bão tỉnh vừa kiểm tra đê.", ["Chi cục Thủy lợi và Phòng chống lụt bão tỉnh"]),
    (
        "Cục Thương binh, Liệt sĩ và Người có công trả lời kiến nghị của cử tri.",
        ["Cục Thương binh, Liệt sĩ và Người có công"],
    ),
    ("Cục Gìn giữ hòa bình Việt Nam tiễn đội công binh lên đường.", ["Cục Gìn giữ hòa bình Việt Nam"]),
    (
        "Bác sĩ Khoa Điều trị tích cực và Khoa Đái tháo đường thức trắng đêm.",
        ["Khoa Điều trị tích cực", "Khoa Đái tháo đường"],
    ),
    (
        "Trưởng Khoa Nhiễm Bệnh viện Nguyễn Tri Phương khuyên người dân tiêm vắc-xin.",
        ["Khoa Nhiễm Bệnh viện Nguyễn Tri Phương"],
    ),
    ("Viện Khoa học kiểm sát ra mắt bộ kỷ yếu.", ["Viện Khoa học kiểm sát"]),
    ("Buổi gặp khép lại bằng bài hát do Câu lạc bộ Ghi-ta Nam Ô trình bày.", ["Câu lạc bộ Ghi-ta Nam Ô"]),
    ("Xí nghiệp vận dụng toa xe khách Hà Nội đề nghị khen hai tổ tàu.", ["Xí nghiệp vận dụng toa xe khách Hà Nội"]),
    ("Căn cứ tờ trình của Ban Quản lý dự án 7, bộ trưởng đã khen.", ["Ban Quản lý dự án 7"]),
    ("Thống kê của Công đoàn Dầu khí Việt Nam cho thấy nhiều sáng kiến.", ["Công đoàn Dầu khí Việt Nam"]),
    ("Tổng Giám đốc Đài Tiếng nói Việt Nam Đoàn Việt Cường trao cờ đăng cai.", ["Đài Tiếng nói Việt Nam"]),
    # the officer behind the company's own name
    ("Tổng Giám đốc Công ty Cổ phần May Sông Hồng Bùi Đức Thịnh dự.", ["Công ty Cổ phần May Sông Hồng"]),
    ("Giám đốc Công ty Than Hà Lầm Vũ Ngọc Thắng dự.", ["Công ty Than Hà Lầm"]),
    ("Giám đốc Trung tâm Văn hóa Sông Hậu Trần Hoàng Lâm nói.", ["Trung tâm Văn hóa Sông Hậu"]),
    ("Hiệu trưởng Trường Mầm non Hoa Sen Nguyễn Thị Bé nói.", ["Trường Mầm non Hoa Sen"]),
    ("Bí thư Chi bộ Trường Tiểu học Lê Văn Tám nói.", ["Chi bộ Trường Tiểu học Lê Văn Tám"]),
    ("Giám đốc Công ty TNHH Nguyễn Trần Hoàng Nam đến.", []),
    # small words in the names of schools, funds and groups
    ("Sinh viên Trường Đại học Khoa học Tự nhiên, Quỹ Hy vọng.", ["Trường Đại học Khoa học Tự nhiên", "Quỹ Hy vọng"]),
    ("Quỹ Vì trẻ em khuyết tật Việt Nam tặng quà.", ["Quỹ Vì trẻ em khuyết tật Việt Nam"]),
    ("Bà Xanh, Tổ trưởng Tổ vay vốn bản Cò Cai, vui.", ["Tổ vay vốn bản Cò Cai"]),
    ("Đồng chí Trường Chinh viết; thầy trò Trường Chinh Phục học.", ["Trường Chinh Phục"]),
    # branches in small letters, numbered offices of the base in their units, offices of two units
    ("Agribank chi nhánh huyện Đức Cơ và Agribank tặng quà.", ["Agribank chi nhánh huyện Đức Cơ", "Agribank"]),
    (
        "Thuế cơ sở 4 thành phố Huế, Thuế cơ sở 7 tỉnh Lâm Đồng.",
        ["Thuế cơ sở 4 thành phố Huế", "Thuế cơ sở 7 tỉnh Lâm Đồng"],
    ),
    ("Hạt Kiểm lâm liên huyện Tủa Chùa - Mường Chà bắt 2 vụ.", ["Hạt Kiểm lâm liên huyện Tủa Chùa - Mường Chà"]),
    ("Kho bạc Nhà nước khu vực Bố Trạch - Quảng Ninh chi trả.", ["Kho bạc Nhà nước khu vực Bố Trạch - Quảng Ninh"]),
    ("Hội LHPN huyện Nam Sách - Huyện ủy Thanh Hà cùng ký.", ["Hội LHPN huyện Nam Sách", "Huyện ủy Thanh Hà"]),
    ("Viện Quân y 4 và Công trường Khai thác 2 cử người.", ["Viện Quân y 4", "Công trường Khai thác 2"]),
    ("Phân xưởng Cơ điện lò; Phân xưởng Vận tải lò 1.", ["Phân xưởng Cơ điện lò", "Phân xưởng Vận tải lò 1"]),
    ("Cụm công nghiệp Tà Súc đông công nhân trên công trường.", []),
    # a committee in small letters behind the office of its head
    ("Dự có bà Lê Thị Hằng, Phó Trưởng ban Tuyên giáo Tỉnh ủy.", ["ban Tuyên giáo Tỉnh ủy"]),
    ("Bà Lương Thị Hạnh, Trưởng ban Dân vận Thành ủy Hà Nội, nói.", ["ban Dân vận Thành ủy Hà Nội"]),
    ("Ông Trương Văn Lắm, Trưởng ban Công tác Mặt trận ấp 5, kể.", ["ban Công tác Mặt trận ấp 5"]),
    ("Ông Lò Văn Mai, Trưởng ban công tác mặt trận bản Thẳm A, kể.", ["ban công tác mặt trận bản Thẳm A"]),
    ("Ông Lê Văn Ba, Trưởng ban quản trị Hội quán Ôn Lăng, kể.", ["Hội quán Ôn Lăng"]),
    ("Ông Lê Văn Ba, Trưởng ban, và bà Hà Thị Mai, phó ban.", []),
    ("Ông Lê Văn Ba, Trưởng ban Thường trực Ban Tuyên giáo Tỉnh ủy.", ["Ban Tuyên giáo Tỉnh ủy"]),
    # centres, parishes and teams by words of two halves; kinds of places without a name are no bodies
    ("Trung tâm Học tập cộng đồng xã Chiềng Pằn mở lớp.", ["Trung tâm Học tập cộng đồng xã Chiềng Pằn"]),
    ("Giáo họ Phú Linh và Đội bóng chuyền nữ xã Cẩm Nam.", ["Giáo họ Phú Linh", "Đội bóng chuyền nữ xã Cẩm Nam"]),
    ("Cơ sở giáo dục bắt buộc Thanh Hà dạy nghề.", ["Cơ sở giáo dục bắt buộc Thanh Hà"]),
    ("Cơ sở giáo dục đạt chuẩn nhiều. Cơ sở y tế quá tải.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), BODIES)
def test_bodies(sentence: str, expected: list[str]) -> None:
    assert names(sentence, EntityType.ORGANISATION) == expected


PLACES = [
    (
        "Con hẻm 284 Lê Văn Sỹ rộng chưa đầy 2 m; mở rộng hẻm 489 đường Huỳnh Văn Bánh.",
        ["hẻm 284 Lê Văn Sỹ", "hẻm 489 đường Huỳnh Văn Bánh"],
    ),
    ("Ngành Thuế Hà Tĩnh có 11 phòng.", ["Hà Tĩnh"]),
    ("Từ mọi miền Tổ quốc, nhất là miền Trung.", ["miền Trung"]),
    ("Tối 17/5, tại Nhà hát Lớn Hà Nội diễn ra lễ trao giải.", ["Nhà hát Lớn Hà Nội"]),
    ("Đoàn dâng hương tại Khu lưu niệm Chủ tịch Hồ Chí Minh.", ["Khu lưu niệm Chủ tịch Hồ Chí Minh"]),
    ("Công nhân Khu công nghiệp Quang Minh - Kim Hoa làm thủ tục.", ["Khu công nghiệp Quang Minh - Kim Hoa"]),
    ("Tòa soạn: 15 Hồ Tùng Mậu, Hà Nội.", ["Hồ Tùng Mậu", "Hà Nội"]),
    ("III. SO VỚI GIAI ĐOẠN TRƯỚC", []),
    ("Người VN ở nước ngoài hướng về quê nhà, VN-Index tăng.", ["VN"]),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ["VIỆT NAM"]),
    ("Dọc biên giới Việt - Lào có mưa.", ["Việt", "Lào"]),
    ("Ở các xã Nậm Ban, Tả Lủng mưa to.", ["Nậm Ban", "Tả Lủng"]),
    ("Toàn tỉnh Hà Nam gặt xong.", ["tỉnh Hà Nam"]),
    ("Khuổi Nọi bắc cầu, Đắk Wer hiến đất.", ["Khuổi Nọi", "Đắk Wer"]),
    ("Tổ dân phố số 12 và khóm số 4 ra quân.", ["Tổ dân phố số 12", "khóm số 4"]),
    ("Ông ở Q.3, con ông ở Q.Gò Vấp, P.12.", ["Q.3", "Q.Gò Vấp", "P.12"]),
    ("Tai nạn trên Quốc lộ N2 và đường Vành đai 2.", ["Quốc lộ N2", "đường Vành đai 2"]),
    ("Kẹt xe ở cầu Rạch Miễu 2, chợ Mường Lát.", ["cầu Rạch Miễu 2", "chợ Mường Lát"]),
    ("Đường bộ 20 vụ; đường sắt 4 vụ.", []),
    ("Bà từng sống ở Ostrava và Fukuoka.", ["Ostrava", "Fukuoka"]),
    ("Khách thăm Đại Nội, Yên Tử rồi về Chu Đậu.", ["Đại Nội", "Yên Tử", "Chu Đậu"]),
    ("Vườn quốc gia Pù Mát mở cửa.", ["Vườn quốc gia Pù Mát"]),
    ("Ông Lê Bốn, Trưởng thôn Sơn Hà, cùng làm.", ["thôn Sơn Hà"]),
    ("Từ sau ngày Ấn Độ cấm xuất khẩu, giá tăng.", ["Ấn Độ"]),
    ("Ở các xã như Tênh Phông, Phú Thứ và Pú Xi còn khó.", ["Tênh Phông", "Phú Thứ", "Pú Xi"]),
    ("Gió thổi ven sông Hậu, cả đồng bằng sông Hồng lạnh.", ["sông Hậu", "đồng bằng sông Hồng"]),
    ("Sửa Quốc lộ 1 đoạn Vinh - Đồng Hới.", ["Quốc lộ 1", "Vinh - Đồng Hới"]),
    ("PHÓNG VIÊN: Ông nghĩ sao?", []),
    # ending like a body; with letters and a number; chosen at a meeting
    ("Ông ở ấp Tân Hội, xã Tân Hưng, có nhiều sáng kiến.", ["ấp Tân Hội", "xã Tân Hưng"]),
    ("Bộ tặng cờ cho xã Hàm Đức và phường Phước Hội.", ["xã Hàm Đức", "phường Phước Hội"]),
    ("Anh sống ở thôn Phú Đoàn, xã Bình Thành.", ["thôn Phú Đoàn", "xã Bình Thành"]),
    ("Đoàn ra nhà giàn DK1/9 và đảo Đá Lát.", ["nhà giàn DK1/9", "đảo Đá Lát"]),
    ("Tàu rời quân cảng Cam Ranh lúc bình minh.", ["quân cảng Cam Ranh"]),
    ("Trên giàn MSP-4, kỹ sư cải tiến bơm ép.", ["giàn MSP-4"]),
    ("Bắn đạn thật ở trường bắn TB1 hôm qua.", ["trường bắn TB1"]),
    ("Hội nghị bầu huyện Kế Sách làm khối trưởng.", ["huyện Kế Sách"]),
    # a letter behind the number of a hamlet; roads and passes whose kind is a rare family name
    (
        "Trưởng bon Bu Prăng 1A và thôn Đồng Tâm 2B, ấp Bình An 2 có 3 hộ.",
        ["bon Bu Prăng 1A", "thôn Đồng Tâm 2B", "ấp Bình An 2"],
    ),
    (
        "Đường Trường Sơn Đông dài. Đèo Hải Vân mù sương. Đường Hồ Chí Minh rộng.",
        ["Đường Trường Sơn Đông", "Đèo Hải Vân", "Đường Hồ Chí Minh"],
    ),
    ("Ông Đường Văn Minh và bà Đèo Thị Lan kể.", []),
    ("Đường Trường Chinh kẹt xe. Hồ Núi Cốc đầy.", ["Đường Trường Chinh", "Hồ Núi Cốc"]),
    # playing fields, dykes; what stands in front of a body is none
    (
        "Trận đấu trên sân Lạch Tray, gia cố đê Tả Hồng.",
        ["sân Lạch Tray", "đê Tả Hồng"],
    ),
    ("Bà con họp ở sân Nhà văn hóa, ngoài sân, Lan đứng.", []),
    ("Họ gặp nhau ở Toulon, Katowice và Sầm Nưa.", ["Toulon", "Katowice", "Sầm Nưa"]),
    # a group or hamlet by its number before the unit that it is of; lists that go on behind a bracket
    ("Ông Nam ở tổ 12 phường Tân Thịnh hiến đất.", ["tổ 12", "phường Tân Thịnh"]),
    ("Bà con ấp 3 xã Thanh Bình và thôn 4 thị trấn Đắk Đoa.", ["ấp 3", "xã Thanh Bình", "thôn 4", "thị trấn Đắk Đoa"]),
    ("Toàn huyện có 3 xã Tân Phú, Hòa An đạt; tổ 3 người; ấp 3 hộ nghèo.", ["Tân Phú", "Hòa An"]),
    ("Các xã Trung Lý (Mường Lát) và Na Mèo (Quan Sơn).", ["Trung Lý", "Mường Lát", "Na Mèo", "Quan Sơn"]),
    ("Hai xã Hòa Lộc (huyện Hậu Lộc), Nga Thủy về đích.", ["Hòa Lộc", "huyện Hậu Lộc", "Nga Thủy"]),
    ("Mưa ngập ở H.Nhà Bè, H.Hóc Môn và Q.7 suốt đêm qua.", ["H.Nhà Bè", "H.Hóc Môn", "Q.7"]),
    ("Thanh niên nông thôn 22 bạn; nông thôn 12 xã đạt chuẩn.", []),
    ("Bà con vùng Rào Tre và vùng Bảy Núi vào mùa.", ["Rào Tre", "Bảy Núi"]),
    ("Bố trí 45 tổ tuần tra, mỗi tổ 5-7 cán bộ; ấp 3 đến 5 hộ.", []),
    ("Ông Lù ở tổ 5 - người gùi chữ lên bản; ấp 3 - xã Hòa An.", ["tổ 5", "ấp 3", "xã Hòa An"]),
    ("Tây Ban Nha và Bồ Đào Nha cùng dự.", ["Tây Ban Nha", "Bồ Đào Nha"]),
]


def test_a_youth_union_lies_in_its_city_and_is_none() -> None:
    spans = read_article("Tin\nAnh là cán bộ Thành đoàn Đà Nẵng, sau về Thành Đoàn Hà Nội.").spans
    assert [span.text for span in spans if span.type == EntityType.PLACE] == ["Đà Nẵng", "Hà Nội"]


@pytest.mark.parametrize(("sentence", "expected"), PLACES)
def test_places(sentence: str, expected: list[str]) -> None:
    found = [name.removeprefix("tỉnh ").removeprefix("thôn ") for name in names(sentence, EntityType.PLACE)]
    assert found == [name.removeprefix("tỉnh ").removeprefix("thôn ") for name in expected]


ROLES = [
    ("Ông Võ Khắc Hậu, tân Bí thư Huyện ủy, nhận hoa.", ["tân Bí thư Huyện ủy"]),
    ("Ông Nghiêm Mạnh Sơn, Đại sứ Việt Nam tại Lào, nhận xét.", ["Đại sứ Việt Nam tại Lào"]),
    ("Phụ trách nội dung: Lê Bá Hạnh. Hotline: 0243", ["Phụ trách nội dung"]),
    ("Quyền Tổng Biên tập: Vũ Đình Sương", ["Quyền Tổng Biên tập"]),
    ("Thừa ủy quyền của Chủ tịch nước, Bộ trưởng Bộ Công an Lê Văn Hòa trao huân chương.", ["Bộ trưởng Bộ Công an"]),
    ("Thượng tá Lương Xuân Mão, Chỉ huy trưởng đảo, kể lại.", ["Chỉ huy trưởng đảo"]),
    ("Chủ tịch HĐND tỉnh - Trần Hữu Cẩn tặng hoa.", ["Chủ tịch HĐND tỉnh"]),
    ("Tổ trưởng tổ dệt 3 Nguyễn Thị Lụa nói.", ["Tổ trưởng tổ dệt 3"]),
    ("Tổng Thư ký Liên hợp quốc António Guterres nói.", ["Tổng Thư ký Liên hợp quốc"]),
    ("Trưởng ban nhân dân ấp Lê Văn Bảy kể.", ["Trưởng ban nhân dân ấp"]),
    ("Ủy viên dự khuyết T.Ư Đảng Bùi Văn Minh dự.", ["Ủy viên dự khuyết T.Ư Đảng"]),
    ("Ông Trần Lưu, UVTWĐ, Bí thư Huyện ủy, và bà Lê Thị Hoa, UVBTV.", ["UVTWĐ", "Bí thư Huyện ủy", "UVBTV"]),
    ("Cô Phạm Thị Thắm, Chi hội trưởng phụ nữ ấp Tân Thị, kể.", ["Chi hội trưởng phụ nữ ấp Tân Thị"]),
    ("Anh Lò Văn Bun, Chi hội trưởng Nông dân bản Co Mạ, nói.", ["Chi hội trưởng Nông dân bản Co Mạ"]),
    ("Ông Lê Mạnh Hà - PCT UBND TP.HCM; bà Hà Thị Mai, PBT Tỉnh ủy.", ["PCT UBND TP.HCM", "PBT Tỉnh ủy"]),
    (
        "Đại đức Danh Đổng, sư cả chùa Khleang; ông Lò Ín, phó bản Nà Khoang.",
        ["sư cả chùa Khleang", "phó bản Nà Khoang"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), ROLES)
def test_roles(sentence: str, expected: list[str]) -> None:
    assert names(sentence, EntityType.ROLE) == expected


def test_the_office_above_a_signature_is_the_signers() -> None:
    text = (
        "Quyết định về việc khen thưởng\nĐiều 3. Thi hành ngay.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký)\nPhạm Đình Hoạch\n"
    )
    spans = read_article(text).spans
    roles = {span.text: span.person for span in spans if span.type is EntityType.ROLE}
    people = [span.text for span in spans if span.type is EntityType.PERSON]
    assert roles == {"PHÓ CHỦ TỊCH": text.index("Phạm")}
    assert people == ["Phạm Đình Hoạch"]


DOCUMENTS = [
    ("Giấy phép số 41/GP-BTTTT. Thực hiện Chỉ thị 05-CT/TW.", ["Chỉ thị 05-CT/TW"]),
    ("Theo Chỉ thị số 03 ngày 14/5/2011.", ["Chỉ thị số 03 ngày 14/5/2011"]),
    ("Theo NQ 35-NQ/TW, QĐ số 12 và CT 05.", ["NQ 35-NQ/TW", "QĐ số 12", "CT 05"]),
    ("Căn cứ Luật Biên phòng Việt Nam ngày 11/11/2020;", ["Luật Biên phòng Việt Nam ngày 11/11/2020"]),
    (
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Báo chí;",
        ["Luật sửa đổi, bổ sung một số điều của Luật Báo chí"],
    ),
    ("Chỉ thị 5 ngày nữa mới có, CT 12 tầng.", []),
    (
        "Theo Hướng dẫn liên ngành số 02/HDLN-MTTQ-CA, công văn hỏa tốc số 123/UBND-NC.",
        ["Hướng dẫn liên ngành số 02/HDLN-MTTQ-CA", "công văn hỏa tốc số 123/UBND-NC"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), DOCUMENTS)
def test_documents(sentence: str, expected: list[str]) -> None:
    assert names(sentence, EntityType.DOCUMENT) == expected


DATES = [
    ("Đại hội họp ba ngày (từ 3 đến 5-8) ở Vinh.", ["3 đến 5-8"]),
    ("Từ tháng 3 đến tháng 8 năm 2009, các nơi mở hội thi.", ["tháng 3", "tháng 8 năm 2009"]),
    ("Đừng đợi đến dịp 19.5 mới đi tìm người tốt.", ["19.5"]),
    ("Cụm thi đua số 2 năm 2019 tổng kết.", ["năm 2019"]),
    ("Trong hai năm 2021 và 2022, quý 3-2022, niên vụ 2022-2023.", ["2021", "2022", "quý 3-2022", "niên vụ 2022-2023"]),
]


@pytest.mark.parametrize(("sentence", "expected"), DATES)
def test_dates(sentence: str, expected: list[str]) -> None:
    assert names(sentence, EntityType.DATE) == expected


@pytest.mark.parametrize(
    ("head", "paper"),
    [
        ("TPO > Giới trẻ > Nhịp sống", ["TPO"]),
        ("baotintuc.vn / Thời sự / Chính phủ với người dân", ["baotintuc.vn"]),
        ("Hànộimới | Đời sống | Sức khỏe", ["Hànộimới"]),
        ("Trang chủ | Giới thiệu | Tin tức", []),
        ("Văn hóa / Du lịch", []),
    ],
)
def test_the_head_of_a_page_names_its_paper(head: str, paper: list[str]) -> None:
    text = f"{head}\nHoa giữa đời thường\n{'Bà con trong thôn kể nhiều chuyện vui về con đường mới mở. ' * 4}"
    spans = read_article(text).spans
    assert [span.text for span in spans if span.type is EntityType.ORGANISATION and not span.generic] == paper
