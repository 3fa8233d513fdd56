<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Dashboard</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln level(s)</source>
        <translation>
            <numerusform>%Ln level</numerusform>
            <numerusform>%Ln levels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the table</source>
        <translation>
            <numerusform>%Ln row of the table</numerusform>
            <numerusform>%Ln rows of the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to {file}</source>
        <translation>
            <numerusform>%Ln row written to {file}</numerusform>
            <numerusform>%Ln rows written to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sentence(s)</source>
        <translation>
            <numerusform>%Ln sentence</numerusform>
            <numerusform>%Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sum(s) do not fit as printed</source>
        <translation>
            <numerusform>%Ln sum do not fit as printed</numerusform>
            <numerusform>%Ln sums do not fit as printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln row(s) are decided on at once.</source>
        <translation>
            <numerusform>At most %Ln row are decided on at once.</numerusform>
            <numerusform>At most %Ln rows are decided on at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln row(s)</source>
        <translation>
            <numerusform>Copy %Ln row</numerusform>
            <numerusform>Copy %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not counted here (%Ln figure(s)):</source>
        <translation>
            <numerusform>Not counted here (%Ln figure):</numerusform>
            <numerusform>Not counted here (%Ln figures):</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln row(s)…</source>
        <translation>
            <numerusform>Save %Ln row…</numerusform>
            <numerusform>Save %Ln rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <translation>
            <numerusform>Show %Ln more</numerusform>
            <numerusform>Show %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more whole period(s)</source>
        <translation>
            <numerusform>Show %Ln more whole period</numerusform>
            <numerusform>Show %Ln more whole periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show more (%Ln sentence(s) left)</source>
        <translation>
            <numerusform>Show more (%Ln sentence left)</numerusform>
            <numerusform>Show more (%Ln sentences left)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other article(s)</source>
        <translation>
            <numerusform>and %Ln other article</numerusform>
            <numerusform>and %Ln other articles</numerusform>
        </translation>
    </message>
</context>
</TS>
