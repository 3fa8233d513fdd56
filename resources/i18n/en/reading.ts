<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>also stated in %n other place(s)</source>
        <translation>
            <numerusform>also stated in %n other place</numerusform>
            <numerusform>also stated in %n other places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same event in %n other article(s):</source>
        <translation>
            <numerusform>same event in %n other article:</numerusform>
            <numerusform>same event in %n other articles:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureTableView</name>
    <message numerus="yes">
        <source>%n part(s) of totals</source>
        <translation>
            <numerusform>%n part of totals</numerusform>
            <numerusform>%n parts of totals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) with matching parts</source>
        <translation>
            <numerusform>%n total with matching parts</numerusform>
            <numerusform>%n totals with matching parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeWords</name>
    <message numerus="yes">
        <source>%n line(s) outside the article</source>
        <translation>
            <numerusform>%n line outside the article</numerusform>
            <numerusform>%n lines outside the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also printed in %n other paper(s)</source>
        <translation>
            <numerusform>Also printed in %n other paper</numerusform>
            <numerusform>Also printed in %n other papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %n more time(s)</source>
        <translation>
            <numerusform>Printed %n more time</numerusform>
            <numerusform>Printed %n more times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n file(s)</source>
        <translation>
            <numerusform>in %n file</numerusform>
            <numerusform>in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionsPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintingsCard</name>
    <message numerus="yes">
        <source>The article is in %n file(s)</source>
        <translation>
            <numerusform>The article is in %n file</numerusform>
            <numerusform>The article is in %n files</numerusform>
        </translation>
    </message>
</context>
</TS>
