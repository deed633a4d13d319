import QtQuick
import Calcar

/*! Days over which the longest run of the 30 days before stays the same: the limit above it, and the bands above that. */
Item {
    id: root

    required property double from
    required property double to
    required property double longest
    required property double before
    required property real most
    required property RowModel bands
    required property list<color> grounds

    function heightOf(km: real): real {
        return root.most > 0 ? root.height * Math.min(1, km / root.most) : 0;
    }

    Rectangle {
        anchors.fill: parent
        visible: root.longest <= 0
        color: Theme.surface3
        opacity: 0.7
    }

    AppText {
        x: Theme.step
        y: Theme.step
        width: parent.width - 2 * x
        visible: root.longest <= 0 && parent.width > Theme.px(60)
        text: qsTr("no baseline yet")
        color: Theme.ink2
        font.pixelSize: Theme.caption
        horizontalAlignment: Text.AlignHCenter
        Accessible.ignored: true
    }

    Repeater {
        model: root.longest > 0 ? root.bands : null

        Rectangle {
            id: band

            required property int index
            required property double above
            required property double upTo
            readonly property real ceiling: root.height - root.heightOf(upTo > 0 ? upTo * root.longest : root.most)
            readonly property real other: root.height - root.heightOf(above * root.before) - y

            y: ceiling
            width: root.width
            height: Math.max(0, root.height - root.heightOf(above * root.longest) - ceiling)
            color: root.grounds[Math.min(index, root.grounds.length - 1)]

            Rectangle {
                anchors.bottom: parent.bottom
                visible: band.index === 0 && band.above * root.longest <= root.most
                width: parent.width
                height: 2
                color: Theme.amber
            }

            Rectangle {
                visible: band.index === 0 && root.before > 0
                y: Math.min(band.other, parent.height) - 2
                width: 2
                height: Math.abs(band.other - parent.height) + 2
                color: Theme.amber
            }
        }
    }
}
