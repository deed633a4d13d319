import QtQuick
import Calcar

/*! Which group of questions is shown. */
Column {
    id: root

    required property int index
    required property string key
    required property string title
    required property int answered
    required property int total
    required property int count

    AppText {
        width: parent.width
        text: root.title
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
    }

    AppText {
        width: parent.width
        text: qsTr("Group %1 of %2 · %3/%4 answered").arg(root.index + 1).arg(root.count).arg(root.answered).arg(root.total)
        color: Theme.ink3
        font.pixelSize: Theme.caption
        horizontalAlignment: Text.AlignHCenter
    }
}
