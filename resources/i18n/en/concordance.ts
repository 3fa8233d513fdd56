<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConcordancePanel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied</source>
        <translation>
            <numerusform>%Ln line copied</numerusform>
            <numerusform>%Ln lines copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to {file}</source>
        <translation>
            <numerusform>%Ln line written to {file}</numerusform>
            <numerusform>%Ln lines written to {file}</numerusform>
        </translation>
    </message>
</context>
</TS>
