<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>also stated in %Ln other place(s)</source>
        <translation>
            <numerusform>also stated in %Ln other place</numerusform>
            <numerusform>also stated in %Ln other places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same event in %Ln other article(s):</source>
        <translation>
            <numerusform>same event in %Ln other article:</numerusform>
            <numerusform>same event in %Ln other articles:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureTableView</name>
    <message numerus="yes">
        <source>%Ln part(s) of totals</source>
        <translation>
            <numerusform>%Ln part of totals</numerusform>
            <numerusform>%Ln parts of totals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln total(s) with matching parts</source>
        <translation>
            <numerusform>%Ln total with matching parts</numerusform>
            <numerusform>%Ln totals with matching parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeWords</name>
    <message numerus="yes">
        <source>%Ln line(s) outside the article</source>
        <translation>
            <numerusform>%Ln line outside the article</numerusform>
            <numerusform>%Ln lines outside the article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also printed in %Ln other paper(s)</source>
        <translation>
            <numerusform>Also printed in %Ln other paper</numerusform>
            <numerusform>Also printed in %Ln other papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Printed %Ln more time(s)</source>
        <translation>
            <numerusform>Printed %Ln more time</numerusform>
            <numerusform>Printed %Ln more times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln file(s)</source>
        <translation>
            <numerusform>in %Ln file</numerusform>
            <numerusform>in %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MentionsPanel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintingsCard</name>
    <message numerus="yes">
        <source>The article is in %Ln file(s)</source>
        <translation>
            <numerusform>The article is in %Ln file</numerusform>
            <numerusform>The article is in %Ln files</numerusform>
        </translation>
    </message>
</context>
</TS>
