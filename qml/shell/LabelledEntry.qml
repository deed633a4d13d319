import QtQuick
import Calcar

/*! A field with its name above it, and below it how it was understood or what is wrong. */
FocusScope {
    id: root

    required property string label
    property string hint: ""
    property string fault: ""
    property string shownText: ""
    signal typed(string text)
    signal accepted

    implicitWidth: Theme.px(240)
    implicitHeight: column.height

    Column {
        id: column

        width: parent.width
        spacing: Theme.half

        AppText {
            width: parent.width
            text: root.label
            font.pixelSize: Theme.secondary
            font.weight: Font.Medium
            Accessible.ignored: true
        }

        TextEntry {
            width: parent.width
            focus: true
            name: root.label
            fault: root.fault
            shownText: root.shownText
            onTextEdited: root.typed(text)
            onAccepted: root.accepted()
        }

        AppText {
            width: parent.width
            visible: text !== ""
            text: root.fault !== "" ? root.fault : root.hint
            color: root.fault !== "" ? Theme.red : Theme.ink3
            font.pixelSize: Theme.caption
        }
    }
}
