import QtQuick
import Calcar

/*! A test of a segment on one side. */
FindingEntry {
    isExamined: true
}
