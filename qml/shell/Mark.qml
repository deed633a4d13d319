import QtQuick
import QtQuick.Shapes
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

    Shape {
        width: 30
        height: 30
        scale: root.width / 30
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: Theme.accentInk
            strokeWidth: 2.2
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            fillColor: "transparent"

            PathSvg { path: "M11.500 24V14.500C11.500 9.500 13.500 6.500 17.500 6.500A5 5 0 0 1 17.500 16.500C15.500 16.500 14.800 18 14.800 20V24" }
        }
    }
}
