import QtQuick
import Calcar

/*! A run as a stick of its length, against 1.1 times the longest run of the 30 days before it. */
Item {
    id: root

    required property LoadPage load
    readonly property real room: Theme.px(34)
    readonly property list<color> grounds: [Theme.amberSoft, Theme.rustSoft, Theme.redSoft]

    function heightOf(km: real): real {
        return root.load.most > 0 ? plot.height * Math.min(1, km / root.load.most) : 0;
    }

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitHeight: Theme.px(250)
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Each run of the last 90 days, in km")

    Repeater {
        model: root.load.kmMarks

        AxisLine {
            required property double at

            y: plot.y + plot.height * (1 - at)
            width: root.width
            room: root.room
        }
    }

    Item {
        id: plot

        x: root.room
        y: Theme.step
        width: parent.width - x
        height: parent.height - y - Theme.wide
        clip: true

        Repeater {
            model: root.load.baseline

            BaselineStretch {
                x: Math.round(plot.width * from)
                width: Math.round(plot.width * to) - x
                height: plot.height
                most: root.load.most
                bands: root.load.bands
                grounds: root.grounds
            }
        }

        Repeater {
            model: root.load.runs

            Item {
                id: run

                required property double at
                required property double km
                required property bool isSpike
                required property string words

                x: plot.width * at
                y: plot.height - root.heightOf(km)
                height: root.heightOf(km)
                Accessible.role: Accessible.ListItem
                Accessible.name: run.isSpike ? qsTr("%1, a spike").arg(run.words) : run.words

                Rectangle {
                    x: -1
                    width: 2
                    height: parent.height
                    color: run.isSpike ? Theme.orange : Theme.lineStrong
                }

                Rectangle {
                    x: -width / 2
                    y: -height / 2
                    visible: !run.isSpike
                    width: Theme.step
                    height: width
                    radius: width / 2
                    color: Theme.ink
                }

                SpikeMark {
                    x: -width / 2
                    y: -height / 2
                    visible: run.isSpike
                }
            }
        }

        OnsetLine {
            visible: root.load.onsetAt >= 0
            anchors.fill: parent
            at: root.load.onsetAt
        }
    }

    Repeater {
        model: root.load.dayMarks

        AppText {
            required property double at
            required property int index
            required property string words
            readonly property int every: Math.max(1, Math.ceil(root.load.dayMarks.count * Theme.px(64) / Math.max(1, plot.width)))

            x: Math.max(0, Math.min(root.width - width, plot.x + plot.width * at - width / 2))
            y: plot.y + plot.height + Theme.half
            visible: index % every === 0
            text: words
            color: Theme.ink3
            font.pixelSize: Theme.caption
            Accessible.ignored: true
        }
    }
}
