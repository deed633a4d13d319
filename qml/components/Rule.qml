import QtQuick
import Calcar

/*! A hair line between things. */
Rectangle {
    implicitHeight: 1
    implicitWidth: parent ? parent.width : 0
    color: Theme.line
}
