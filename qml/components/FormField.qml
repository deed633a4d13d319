import QtQuick
import Calcar

/*! A field of a form: its name above, what is typed below. Where nothing may be typed it is text. */
Column {
    id: root

    required property string title
    required property string value
    property string hint: ""
    property string fault: ""
    property bool isLong: false
    property bool isMissing: false
    property bool isEditable: true
    signal committed(string text)
    signal edited(string text)

    spacing: Theme.half

    function giveFocus(): void {
        const entry = loader.item as Item;
        if (entry !== null) {
            entry.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    AppText {
        width: parent.width
        text: root.title
        color: Theme.ink2
        font.pixelSize: Theme.caption
        font.weight: Font.Medium
        Accessible.ignored: true
    }

    Loader {
        id: loader

        width: parent.width
        sourceComponent: !root.isEditable ? said : root.isLong ? several : one
    }

    AppText {
        width: parent.width
        visible: text !== ""
        text: root.fault
        color: Theme.red
        font.pixelSize: Theme.caption
    }

    Component {
        id: said

        AppText {
            text: root.value === "" ? qsTr("not recorded") : root.value
            color: root.value === "" ? Theme.ink3 : Theme.ink
        }
    }

    Component {
        id: one

        TextEntry {
            name: root.title
            fault: root.fault
            shownText: root.value
            placeholderText: root.hint
            isWanting: root.isMissing
            dash: Theme.amber
            onCommitted: text => root.committed(text)
            onTextEdited: root.edited(text)
        }
    }

    Component {
        id: several

        TextBlock {
            name: root.title
            shownText: root.value
            placeholderText: root.hint
            isWanting: root.isMissing
            dash: Theme.amber
            onCommitted: text => root.committed(text)
        }
    }
}
