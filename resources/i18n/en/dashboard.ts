<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Dashboard</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation>
            <numerusform>%n level</numerusform>
            <numerusform>%n levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the table</source>
        <translation>
            <numerusform>%n row of the table</numerusform>
            <numerusform>%n rows of the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {file}</source>
        <translation>
            <numerusform>%n row written to {file}</numerusform>
            <numerusform>%n rows written to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n sentence</numerusform>
            <numerusform>%n sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sum(s) do not fit as printed</source>
        <translation>
            <numerusform>%n sum do not fit as printed</numerusform>
            <numerusform>%n sums do not fit as printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not counted here (%n figure(s)):</source>
        <translation>
            <numerusform>Not counted here (%n figure):</numerusform>
            <numerusform>Not counted here (%n figures):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more whole period(s)</source>
        <translation>
            <numerusform>Show %n more whole period</numerusform>
            <numerusform>Show %n more whole periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show more (%n sentence(s) left)</source>
        <translation>
            <numerusform>Show more (%n sentence left)</numerusform>
            <numerusform>Show more (%n sentences left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other article(s)</source>
        <translation>
            <numerusform>and %n other article</numerusform>
            <numerusform>and %n other articles</numerusform>
        </translation>
    </message>
</context>
</TS>
