import QtQuick
import Calcar

/*! The mark of the product: the calcar, the spur of bone that carries the neck of the femur. */
Rectangle {
    id: root

    implicitWidth: Theme.px(30)
    implicitHeight: Theme.px(30)
    radius: Theme.px(7)
    color: Theme.accent
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Calcar")

    DrawnPath {
        anchors.fill: parent
        grid: 30
        path: "M11.5 24 L11.5 14.5 C11.5 9.5 13.5 6.5 17.5 6.5 C20.26 6.5 22.5 8.74 22.5 11.5 C22.5 14.26 20.26 16.5 17.5 16.5 C15.5 16.5 14.8 18 14.8 20 L14.8 24"
        line: Theme.accentInk
        lineWidth: 2.2
    }
}
