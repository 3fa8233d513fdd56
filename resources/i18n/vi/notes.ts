<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ArticleNotes</name>
    <message>
        <source>Note on the article</source>
        <translation>Ghi chú cả bài</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Select a passage and press Ctrl+N to write a note on it.</source>
        <translation>Chọn một đoạn rồi nhấn Ctrl+N để ghi chú.</translation>
    </message>
    <message>
        <source>Write a note on the whole article</source>
        <translation>Viết ghi chú cho cả bài</translation>
    </message>
</context>
<context>
    <name>NoteBody</name>
    <message>
        <source>Text of the note</source>
        <translation>Nội dung ghi chú</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Viết ghi chú…</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Delete the note</source>
        <translation>Xóa ghi chú</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Đã lưu</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>The text has changed: this note needs a new place.</source>
        <translation>Văn bản đã đổi: cần đặt lại chỗ cho ghi chú này.</translation>
    </message>
</context>
<context>
    <name>NoteColour</name>
    <message>
        <source>Amber</source>
        <translation>Vàng</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Xanh dương</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Xanh lá</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Hồng</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Tím</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>Needs a new place: the text has changed</source>
        <translation>Cần đặt lại chỗ: văn bản đã đổi</translation>
    </message>
    <message>
        <source>whole article</source>
        <translation>cả bài</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>By article</source>
        <translation>Theo bài</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>Theo màu</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Theo ngày</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Đã chép</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Chép danh sách</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Xóa ghi chú</translation>
    </message>
    <message>
        <source>No note for “%1”</source>
        <translation>Không có ghi chú nào cho “%1”</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Open in the article</source>
        <translation>Mở trong bài</translation>
    </message>
    <message>
        <source>Order of the notes</source>
        <translation>Thứ tự ghi chú</translation>
    </message>
    <message>
        <source>Search in notes</source>
        <translation>Tìm trong ghi chú</translation>
    </message>
    <message>
        <source>Select a passage in an article and press Ctrl+N to write one.</source>
        <translation>Chọn một đoạn trong bài rồi nhấn Ctrl+N để viết ghi chú.</translation>
    </message>
    <message>
        <source>There is no note yet</source>
        <translation>Chưa có ghi chú nào</translation>
    </message>
    <message>
        <source>Try fewer words, or type them without marks to find every spelling.</source>
        <translation>Thử ít từ hơn, hoặc gõ không dấu để tìm mọi cách viết.</translation>
    </message>
</context>
<context>
    <name>Quote</name>
    <message>
        <source>Show in the article: %1</source>
        <translation>Xem trong bài: %1</translation>
    </message>
</context>
</TS>
