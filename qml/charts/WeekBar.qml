import QtQuick
import Calcar

/*! One week. A week that is not over, or not whole, is outlined. */
Item {
    id: root

    required property int index
    required property string name
    required property double km
    required property string kmWords
    required property bool isWhole
    required property string words
    required property real most
    /*! Without its name, where there is no room for all of them. */
    property bool bare: false

    Accessible.role: Accessible.ListItem
    Accessible.name: root.isWhole ? root.words : qsTr("%1; not a whole week").arg(root.words)

    Rectangle {
        id: bar

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: base.top
        width: Math.max(4, Math.min(Theme.px(34), parent.width * 0.58))
        height: Math.max(2, (base.y - amount.height - Theme.half) * root.km / root.most)
        radius: Theme.half
        color: root.isWhole ? Theme.ink2 : Theme.surface
        border.width: root.isWhole ? 0 : 1.5
        border.color: Theme.ink2
    }

    AppText {
        id: amount

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: bar.top
        anchors.bottomMargin: 2
        visible: !root.bare
        text: root.kmWords
        color: Theme.ink2
        font.pixelSize: Theme.caption
        font.weight: Font.Medium
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Rectangle {
        id: base

        y: parent.height - name.height - Theme.half
        width: parent.width
        height: 1
        color: Theme.lineStrong
    }

    AppText {
        id: name

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        visible: !root.bare
        text: root.name
        color: Theme.ink3
        font.pixelSize: Theme.caption
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
