<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BinDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message numerus="yes">
        <source>Also %Ln article(s) with notes, decisions or edited data of yours</source>
        <translation>
            <numerusform>Also %Ln article with notes, decisions or edited data of yours</numerusform>
            <numerusform>Also %Ln articles with notes, decisions or edited data of yours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s)</source>
        <translation>
            <numerusform>Delete %Ln article</numerusform>
            <numerusform>Delete %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s) for good?</source>
        <translation>
            <numerusform>Delete %Ln article for good?</numerusform>
            <numerusform>Delete %Ln articles for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
        <source>%Ln article(s) added</source>
        <translation>
            <numerusform>%Ln article added</numerusform>
            <numerusform>%Ln articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) could not be read</source>
        <translation>
            <numerusform>%Ln file could not be read</numerusform>
            <numerusform>%Ln files could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) moved</source>
        <translation>
            <numerusform>%Ln file moved</numerusform>
            <numerusform>%Ln files moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln known already</numerusform>
            <numerusform>%Ln known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still in the recycle bin</source>
        <translation>
            <numerusform>%Ln still in the recycle bin</numerusform>
            <numerusform>%Ln still in the recycle bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a new text</source>
        <translation>
            <numerusform>%Ln with a new text</numerusform>
            <numerusform>%Ln with a new text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; copy the list to see all</source>
        <translation>
            <numerusform>and %Ln more; copy the list to see all</numerusform>
            <numerusform>and %Ln more; copy the list to see all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyMetadataDialog</name>
    <message numerus="yes">
        <source>Edit the data of %Ln article(s)</source>
        <translation>
            <numerusform>Edit the data of %Ln article</numerusform>
            <numerusform>Edit the data of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save for %Ln article(s)</source>
        <translation>
            <numerusform>Save for %Ln article</numerusform>
            <numerusform>Save for %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueriesDialog</name>
    <message numerus="yes">
        <source>%Ln can&apos;t be read</source>
        <translation>
            <numerusform>%Ln can&apos;t be read</numerusform>
            <numerusform>%Ln can&apos;t be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quer(y|ies) asked</source>
        <translation>
            <numerusform>%Ln query asked</numerusform>
            <numerusform>%Ln queries asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln quer(y|ies) to be asked…</source>
        <translation>
            <numerusform>%Ln query to be asked…</numerusform>
            <numerusform>%Ln queries to be asked…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Ln filter</numerusform>
            <numerusform>%Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharedField</name>
    <message numerus="yes">
        <source>%Ln value(s): </source>
        <translation>
            <numerusform>%Ln value: </numerusform>
            <numerusform>%Ln values: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As it was read, in %Ln article(s) that were edited</source>
        <translation>
            <numerusform>As it was read, in %Ln article that were edited</numerusform>
            <numerusform>As it was read, in %Ln articles that were edited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For all %Ln article(s)</source>
        <translation>
            <numerusform>For all %Ln article</numerusform>
            <numerusform>For all %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken away from all %Ln article(s)</source>
        <translation>
            <numerusform>Taken away from all %Ln article</numerusform>
            <numerusform>Taken away from all %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message numerus="yes">
        <source>Tags of %Ln article(s)</source>
        <translation>
            <numerusform>Tags of %Ln article</numerusform>
            <numerusform>Tags of %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message numerus="yes">
        <source>%Ln word(s) of yours count</source>
        <translation>
            <numerusform>%Ln word of yours count</numerusform>
            <numerusform>%Ln words of yours count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
</TS>
