<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Marking</name>
    <message numerus="yes">
        <source>%n article(s) deleted for good</source>
        <translation>
            <numerusform>%n article deleted for good</numerusform>
            <numerusform>%n articles deleted for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksFlow</name>
    <message numerus="yes">
        <source>%n article(s) marked as read</source>
        <translation>
            <numerusform>%n article marked as read</numerusform>
            <numerusform>%n articles marked as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) marked as unread</source>
        <translation>
            <numerusform>%n article marked as unread</numerusform>
            <numerusform>%n articles marked as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) moved to the recycle bin</source>
        <translation>
            <numerusform>%n article moved to the recycle bin</numerusform>
            <numerusform>%n articles moved to the recycle bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) restored</source>
        <translation>
            <numerusform>%n article restored</numerusform>
            <numerusform>%n articles restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) starred</source>
        <translation>
            <numerusform>%n article starred</numerusform>
            <numerusform>%n articles starred</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star taken from %n article(s)</source>
        <translation>
            <numerusform>Star taken from %n article</numerusform>
            <numerusform>Star taken from %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n article(s) changed</source>
        <translation>
            <numerusform>Tags of %n article changed</numerusform>
            <numerusform>Tags of %n articles changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReprintFlow</name>
    <message numerus="yes">
        <source>%n article(s) are one report now</source>
        <translation>
            <numerusform>%n article are one report now</numerusform>
            <numerusform>%n articles are one report now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
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
</TS>
