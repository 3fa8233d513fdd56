<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BinDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message numerus="yes">
        <source>Also %n article(s) with notes, decisions or edited data of yours</source>
        <translation>
            <numerusform>Also %n article with notes, decisions or edited data of yours</numerusform>
            <numerusform>Also %n articles with notes, decisions or edited data of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n article(s)</source>
        <translation>
            <numerusform>Delete %n article</numerusform>
            <numerusform>Delete %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n article(s) for good?</source>
        <translation>
            <numerusform>Delete %n article for good?</numerusform>
            <numerusform>Delete %n articles for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>%Ln still in the recycle bin</source>
        <translation>
            <numerusform>%Ln still in the recycle bin</numerusform>
            <numerusform>%Ln still in the recycle bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>%n article added</numerusform>
            <numerusform>%n articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n file could not be read</numerusform>
            <numerusform>%n files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved</source>
        <translation>
            <numerusform>%n file moved</numerusform>
            <numerusform>%n files moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a new text</source>
        <translation>
            <numerusform>%n with a new text</numerusform>
            <numerusform>%n with a new text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; copy the list to see all</source>
        <translation>
            <numerusform>and %n more; copy the list to see all</numerusform>
            <numerusform>and %n more; copy the list to see all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueriesDialog</name>
    <message numerus="yes">
        <source>%n can&apos;t be read</source>
        <translation>
            <numerusform>%n can&apos;t be read</numerusform>
            <numerusform>%n can&apos;t be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quer(y|ies) asked</source>
        <translation>
            <numerusform>%n query asked</numerusform>
            <numerusform>%n queries asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quer(y|ies) to be asked…</source>
        <translation>
            <numerusform>%n query to be asked…</numerusform>
            <numerusform>%n queries to be asked…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message numerus="yes">
        <source>Tags of %n article(s)</source>
        <translation>
            <numerusform>Tags of %n article</numerusform>
            <numerusform>Tags of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message numerus="yes">
        <source>%n word(s) of yours count</source>
        <translation>
            <numerusform>%n word of yours count</numerusform>
            <numerusform>%n words of yours count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
