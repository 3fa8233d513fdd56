# SPDX-License-Identifier: MIT
"""Owns the queries of the measurements: what people look for in this press, common and rare, with marks and without."""

from __future__ import annotations

TYPED = (
    "khen thuong", "dak nong", "bằng khen", "34957", "Nguyễn Văn", "ho chi minh", "chỉ thị 05", "tap the ca nhan",
    '"học tập và làm theo"', "vinh long", "Đắk Lắk", "giấy khen", "hoc bac", "cựu chiến binh", "year:2021 khen",
    "cong doan", "thi đua yêu nước", "kon tum", "đại hội", "bau cu", "nông thôn mới", "hiến máu", "day gioi",
    '"trong đó có"', "bo doi", "bí thư huyện ủy", "cat tuong", "mô hình", "phụ nữ", "thanh nien tinh nguyen",
    "covid", "ky niem", "biên phòng", "ca phe", "lúa gạo", "giao thong", "an toan", "hợp tác xã", "nghi quyet",
    "trung ương", '"bang khen cua"', "cong an", "sáng kiến", "hộ nghèo", "ly luan chinh tri", "trường tiểu học",
    "doan thanh nien", "bệnh viện", "tien giang", "báo cáo tổng kết", "khen -giấy", "thuong OR phat", "bac giang",
    "dân vận khéo", "Trần Thị", "nha van hoa", "quy hoạch", "cà mau", "hội nghị", '"tinh uy"',
)  # fmt: skip
"""Sixty, typed letter by letter."""

PHRASES = (
    '"khen thưởng"', '"tập thể"', '"trong đó"', '"của tỉnh"', '"tap the"', '"khen thuong"', '"thi đua"', '"cho biết"',
    '"hoc tap va lam theo"', '"của các"', '"cua cac"', '"được tặng"', '"ca nhan"', '"cá nhân"', '"nam 2020"',
)  # fmt: skip
"""Common words one after the other."""

HEAVY = (
    *('"cua các"', '"trong đo"', '"duoc tặng" OR "nhung nguoi"'),
    "NEAR(tinh cua, 5) OR NEAR(trong cac, 8) OR cua OR cac",
)
"""What takes longest; to be stopped in the middle."""

COMPARED = (
    "khen thuong", "dak nong", "bằng khen", "ho chi minh", "hoc bac", "cựu chiến binh", "vinh long", "covid",
    "hiến máu", "thanh nien tinh nguyen", "Đắk Lắk", "cà mau",
)  # fmt: skip
"""Asked of the rivals too, as they stand."""
