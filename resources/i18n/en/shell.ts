<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%Ln article(s) deleted for good</source>
        <translation>
            <numerusform>%Ln article deleted for good</numerusform>
            <numerusform>%Ln articles deleted for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksFlow</name>
    <message numerus="yes">
        <source>%Ln article(s) marked as read</source>
        <translation>
            <numerusform>%Ln article marked as read</numerusform>
            <numerusform>%Ln articles marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) marked as unread</source>
        <translation>
            <numerusform>%Ln article marked as unread</numerusform>
            <numerusform>%Ln articles marked as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) moved to the recycle bin</source>
        <translation>
            <numerusform>%Ln article moved to the recycle bin</numerusform>
            <numerusform>%Ln articles moved to the recycle bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) restored</source>
        <translation>
            <numerusform>%Ln article restored</numerusform>
            <numerusform>%Ln articles restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) starred</source>
        <translation>
            <numerusform>%Ln article starred</numerusform>
            <numerusform>%Ln articles starred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star taken from %Ln article(s)</source>
        <translation>
            <numerusform>Star taken from %Ln article</numerusform>
            <numerusform>Star taken from %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %Ln article(s) changed</source>
        <translation>
            <numerusform>Tags of %Ln article changed</numerusform>
            <numerusform>Tags of %Ln articles changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetadataFlow</name>
    <message numerus="yes">
        <source>Data of %Ln article(s) changed</source>
        <translation>
            <numerusform>Data of %Ln article changed</numerusform>
            <numerusform>Data of %Ln articles changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edit the data of %Ln article(s)</source>
        <translation>
            <numerusform>Edit the data of %Ln article</numerusform>
            <numerusform>Edit the data of %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReprintFlow</name>
    <message numerus="yes">
        <source>%Ln article(s) are one report now</source>
        <translation>
            <numerusform>%Ln article are one report now</numerusform>
            <numerusform>%Ln articles are one report now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are too many articles to be one report: at most %Ln</source>
        <translation>
            <numerusform>These are too many articles to be one report: at most %Ln</numerusform>
            <numerusform>These are too many articles to be one report: at most %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
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
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowImports</name>
    <message numerus="yes">
        <source>%Ln article(s) added</source>
        <translation>
            <numerusform>%Ln article added</numerusform>
            <numerusform>%Ln articles added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
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
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unchanged</numerusform>
            <numerusform>%Ln unchanged</numerusform>
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
        <source>The import of %Ln files and folders was broken off.</source>
        <translation>
            <numerusform>The import of %Ln files and folders was broken off.</numerusform>
            <numerusform>The import of %Ln files and folders was broken off.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowPlacing</name>
    <message numerus="yes">
        <source>%Ln note(s) or decision(s) lost their place in a changed text.</source>
        <translation>
            <numerusform>%Ln note or decision lost their place in a changed text.</numerusform>
            <numerusform>%Ln notes or decisions lost their place in a changed text.</numerusform>
        </translation>
    </message>
</context>
</TS>
