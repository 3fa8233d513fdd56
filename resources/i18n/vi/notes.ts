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
    <name>PlacingPanel</name>
    <message numerus="yes">
        <source>%Ln lost their place when the text changed.</source>
        <translation>
            <numerusform>%Ln mục mất chỗ vì văn bản đã đổi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another place: select it in the article.</source>
        <translation>Muốn chỗ khác: chọn chữ trong bài.</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Chỗ cũ</translation>
    </message>
    <message>
        <source>Back to the article&apos;s figures and notes</source>
        <translation>Về số liệu và ghi chú của bài</translation>
    </message>
    <message>
        <source>Delete the note</source>
        <translation>Xóa ghi chú</translation>
    </message>
    <message>
        <source>Everything has its place</source>
        <translation>Mọi thứ đều có chỗ</translation>
    </message>
    <message>
        <source>Give the decision up</source>
        <translation>Bỏ quyết định</translation>
    </message>
    <message>
        <source>It may be here now</source>
        <translation>Nay có thể ở đây</translation>
    </message>
    <message>
        <source>Looking for places…</source>
        <translation>Đang tìm chỗ…</translation>
    </message>
    <message>
        <source>No note and no decision waits to be placed.</source>
        <translation>Không có ghi chú hay quyết định nào cần đặt lại.</translation>
    </message>
    <message>
        <source>No place is like it. Select one in the article, or leave it for later.</source>
        <translation>Không chỗ nào giống. Hãy chọn chữ trong bài, hoặc để sau.</translation>
    </message>
    <message>
        <source>Notes and decisions without a place</source>
        <translation>Ghi chú và quyết định mất chỗ</translation>
    </message>
    <message>
        <source>Place at the selection</source>
        <translation>Đặt vào chỗ đang chọn</translation>
    </message>
    <message>
        <source>Places that may be meant</source>
        <translation>Những chỗ có thể là</translation>
    </message>
    <message>
        <source>To be placed again</source>
        <translation>Cần đặt lại</translation>
    </message>
    <message>
        <source>{share} alike</source>
        <translation>giống {share}</translation>
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
