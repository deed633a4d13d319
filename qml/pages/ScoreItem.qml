import QtQuick
import Calcar

/*! One item of a form: its number, or an activity in the person's words, and its score. */
Flow {
    id: root

    required property int index
    required property bool isOwn
    required property real low
    required property real high
    property string activity: ""
    property bool given: false
    property real value: 0
    readonly property alias fault: entry.fault

    function giveFocus(): void {
        entry.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.step

    TextEntry {
        visible: root.isOwn
        width: Math.max(Theme.px(180), Math.min(Theme.px(420), root.width - score.width - Theme.step))
        name: qsTr("Activity %1").arg(root.index + 1)
        placeholderText: qsTr("An activity in the person's words")
        shownText: root.activity
        onCommitted: text => root.activity = text
    }

    Labelled {
        id: score

        words: root.isOwn ? qsTr("%1 to %2").arg(root.low).arg(root.high) : qsTr("%1.", "number of an item").arg(root.index + 1)

        NumberEntry {
            id: entry

            width: Theme.px(76)
            name: qsTr("Item %1, from %2 to %3").arg(root.index + 1).arg(root.low).arg(root.high)
            given: root.given
            value: root.value
            low: root.low
            high: root.high
            onEntered: value => {
                root.value = value;
                root.given = true;
            }
            onCleared: root.given = false
        }
    }
}
