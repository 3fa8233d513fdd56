<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PlacingPanel</name>
    <message numerus="yes">
        <source>%Ln lost their place when the text changed.</source>
        <translation>
            <numerusform>%Ln lost their place when the text changed.</numerusform>
            <numerusform>%Ln lost their place when the text changed.</numerusform>
        </translation>
    </message>
</context>
</TS>
