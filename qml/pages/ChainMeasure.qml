import QtQuick
import Calcar

/*! Both sides of one test of the chain on an axis. */
SideMeasure {
    required property string key
}
