#!/usr/bin/env python3
"""Writes a list of activities as Garmin Connect exports it: one a day, in km.

make_training.py SESSIONS
"""
import datetime
import sys


def main():
    day = datetime.date(2016, 11, 22)
    print("Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Total Ascent,Moving Time,Elapsed Time")
    for i in range(int(sys.argv[1])):
        sport = "Cycling" if i % 7 == 3 else "Running"
        minutes = 30 + i % 60
        time = f"{minutes // 60:02}:{minutes % 60:02}:05"
        print(f'{sport},{day} 07:{i % 60:02}:00,false,"Round, {i}","{minutes / 5.5:.2f}","{minutes * 11}",'
              f'"{time}","148","{i % 90}","{time}","{time}"')
        day += datetime.timedelta(days=1)


main()
