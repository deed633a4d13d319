import QtQuick
import Calcar

/*! What the results of a test are worth, the most probable conditions first. */
Column {
    id: root

    required property ExaminationPage examination
    property bool isWhole: false
    readonly property int most: 3

    spacing: Theme.px(12)

    Connections {
        target: root.examination

        function onShapeChanged(): void {
            root.isWhole = false;
        }
    }

    AppText {
        width: parent.width
        text: root.examination.accuracy.count > 0 ? qsTr("What a result is worth") : qsTr("No study says what a result is worth for the conditions of these rules.")
        color: root.examination.accuracy.count > 0 ? Theme.ink : Theme.ink3
        font.pixelSize: root.examination.accuracy.count > 0 ? Theme.secondary : Theme.caption
        font.weight: root.examination.accuracy.count > 0 ? Font.DemiBold : Font.Normal
    }

    Repeater {
        model: FirstRows {
            source: root.examination.accuracy
            most: root.isWhole ? -1 : root.most
        }

        AccuracyLine {
            width: root.width
        }
    }

    AppButton {
        anchors.left: parent.left
        visible: root.examination.accuracy.count > root.most
        kind: AppButton.Kind.Quiet
        text: root.isWhole ? qsTr("Show fewer") : qsTr("Show %n more", "", root.examination.accuracy.count - root.most)
        onClicked: root.isWhole = !root.isWhole
    }
}
