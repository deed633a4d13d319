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

    implicitHeight: Theme.px(250)
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Each run of the last 90 days, in km")

    Repeater {
        model: root.load.kmMarks

        Item {
            id: mark

            required property double at
            required property string words

            y: plot.y + plot.height * (1 - at)
            width: root.width

            AppText {
                width: root.room - Theme.step
                anchors.verticalCenter: parent.top
                text: mark.words
                color: Theme.ink3
                font.pixelSize: Theme.caption
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }

            Rectangle {
                x: root.room
                width: parent.width - x
                height: 1
                color: Theme.line
            }
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

            Item {
                id: stretch

                required property double from
                required property double to
                required property double longest
                required property double before

                x: Math.round(plot.width * from)
                width: Math.round(plot.width * to) - x
                height: plot.height

                Rectangle {
                    anchors.fill: parent
                    visible: stretch.longest <= 0
                    color: Theme.surface3
                    opacity: 0.7

                    AppText {
                        x: Theme.step
                        y: Theme.step
                        width: parent.width - 2 * x
                        visible: parent.width > Theme.px(60)
                        text: qsTr("no baseline yet")
                        color: Theme.ink2
                        font.pixelSize: Theme.caption
                        horizontalAlignment: Text.AlignHCenter
                        Accessible.ignored: true
                    }
                }

                Repeater {
                    model: stretch.longest > 0 ? root.load.bands : null

                    Rectangle {
                        id: band

                        required property int index
                        required property double above
                        required property double upTo
                        readonly property real top: plot.height - root.heightOf(upTo > 0 ? upTo * stretch.longest : root.load.most)

                        y: top
                        width: stretch.width
                        height: Math.max(0, plot.height - root.heightOf(above * stretch.longest) - top)
                        color: root.grounds[Math.min(index, root.grounds.length - 1)]

                        Rectangle {
                            anchors.bottom: parent.bottom
                            visible: band.index === 0 && band.above * stretch.longest <= root.load.most
                            width: parent.width
                            height: 2
                            color: Theme.amber
                        }

                        Rectangle {
                            readonly property real other: plot.height - root.heightOf(band.above * stretch.before) - band.y

                            visible: band.index === 0 && stretch.before > 0
                            y: Math.min(other, parent.height) - 2
                            width: 2
                            height: Math.abs(other - parent.height) + 2
                            color: Theme.amber
                        }
                    }
                }
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

        Rectangle {
            visible: root.load.onsetAt >= 0
            x: plot.width * root.load.onsetAt - 1
            width: 2
            height: parent.height
            color: Theme.pain
        }

        Rectangle {
            visible: root.load.onsetAt >= 0
            x: Math.min(plot.width * root.load.onsetAt + Theme.half, plot.width - width)
            y: plot.height * 0.28
            width: onset.width + Theme.step
            height: onset.height + 2
            radius: Theme.half
            color: Theme.surface

            AppText {
                id: onset

                anchors.centerIn: parent
                text: qsTr("pain began")
                color: Theme.pain
                font.pixelSize: Theme.caption
                font.weight: Font.DemiBold
            }
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
