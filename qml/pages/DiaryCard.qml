import QtQuick
import Calcar

/*! The sessions of the diary, newest first; typing one, and taking one out. */
Card {
    id: root

    required property LoadPage load
    readonly property int most: 12
    property bool showsAll: false
    property bool isTyping: false

    CardTitle {
        title: qsTr("Diary")
        remark: root.load.hasDiary ? root.load.diaryWords : qsTr("Nothing is in it yet.")
    }

    AppButton {
        anchors.left: parent.left
        visible: !root.isTyping
        text: qsTr("Type a session")
        iconName: "pencil"
        onClicked: root.isTyping = true
    }

    Loader {
        width: parent.width
        visible: active
        active: root.isTyping

        sourceComponent: SessionForm {
            load: root.load
        }
    }

    Column {
        width: parent.width

        Repeater {
            model: FirstRows {
                source: root.load.sessions
                most: root.showsAll ? -1 : root.most
            }

            SessionLine {
                width: parent ? parent.width : 0
                onRemoved: place => root.load.remove(place)
            }
        }
    }

    AppButton {
        anchors.left: parent.left
        visible: !root.showsAll && root.load.sessions.count > root.most
        kind: AppButton.Kind.Quiet
        text: qsTr("Show all %n", "", root.load.sessions.count)
        onClicked: root.showsAll = true
    }
}
