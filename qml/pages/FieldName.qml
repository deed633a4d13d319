import QtQuick
import Calcar

/*! The name over a field. */
AppText {
    width: parent ? parent.width : implicitWidth
    color: Theme.ink2
    font.pixelSize: Theme.secondary
    font.weight: Font.Medium
}
