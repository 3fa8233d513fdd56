<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticleFacet</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleRow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message numerus="yes">
        <source>Drop to import %Ln item(s)</source>
        <translation>
            <numerusform>Drop to import %Ln item</numerusform>
            <numerusform>Drop to import %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message numerus="yes">
        <source>Edit source, date, place of %Ln article(s)…</source>
        <translation>
            <numerusform>Edit source, date, place of %Ln article…</numerusform>
            <numerusform>Edit source, date, place of %Ln articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln article(s) as PDF…</source>
        <translation>
            <numerusform>Export %Ln article as PDF…</numerusform>
            <numerusform>Export %Ln articles as PDF…</numerusform>
        </translation>
    </message>
</context>
</TS>
