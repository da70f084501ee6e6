#!/usr/bin/env python3
"""Records what GNU units says of the units that it and suan both have.

Usage: gnu-units.py > GNUUnitsRecord.swift      (run in Tests/QuantitiesTests, with GNU units 2.22 installed)

Each line gives a unit of suan's, the unit it is compared in, and how many of the second GNU units finds in one of the
first, to 15 significant digits. Where the two differ on purpose the reason stands here and in the record.
"""
import subprocess

# Ours, GNU's expression for the same thing, and what both are measured in (ours, GNU's).
UNITS = """
%                percent         x               1
‰                ‰               x               1
bps              basispoint      x               1
s                second          s               s
ms               millisecond     s               s
us               microsecond     s               s
ns               nanosecond      s               s
minute           minute          s               s
hour             hour            s               s
day              day             s               s
week             week            s               s
month            month           day             day
quarter          year/4          day             day
year             year            day             day
kg               kg              kg              kg
g                gram            kg              kg
mg               milligram       kg              kg
ug               microgram       kg              kg
tonne            tonne           kg              kg
kt               kilotonne       kg              kg
Mt               megatonne       kg              kg
Gt               gigatonne       kg              kg
lb               pound           kg              kg
oz               ounce           kg              kg
ozt              troyounce       kg              kg
carat            carat           kg              kg
ton_us           shortton        kg              kg
ton_uk           longton         kg              kg
m                m               m               m
km               km              m               m
cm               cm              m               m
mm               mm              m               m
um               um              m               m
nm               nm              m               m
inch             inch            m               m
foot             foot            m               m
yard             yard            m               m
mile             mile            m               m
nautical_mile    nauticalmile    m               m
sqm              m^2             cm^2            cm^2
sqkm             km^2            m^2             m^2
sqft             ft^2            m^2             m^2
hectare          hectare         m^2             m^2
acre             acre            m^2             m^2
ping             ping             m^2             m^2
litre            litre           m^3             m^3
mL               mL              m^3             m^3
cubic_metre      m^3             litre           litre
cubic_foot       ft^3            m^3             m^3
gallon_us        usgallon        m^3             m^3
gallon_uk        brgallon        m^3             m^3
barrel           barrel          m^3             m^3
J                joule           kg*m^2/s^2      kg*m^2/s^2
kJ               kJ              J               J
MJ               MJ              J               J
GJ               GJ              J               J
TJ               TJ              J               J
PJ               PJ              J               J
EJ               EJ              J               J
Wh               W*hour          J               J
kWh              kW*hour         J               J
MWh              MW*hour         J               J
GWh              GW*hour         J               J
TWh              TW*hour         J               J
cal              calorie         J               J
kcal             kilocalorie     J               J
BTU              btu             J               J
MMBtu            1e6*btu         J               J
toe              tonoil          J               J
tce              toncoal         J               J
W                watt            kg*m^2/s^3      kg*m^2/s^3
mW               mW              W               W
kW               kW              W               W
MW               MW              W               W
GW               GW              W               W
TW               TW              W               W
hp               horsepower      W               W
byte             byte            bit             bit
kbit             kilobit         bit             bit
Mbit             megabit         bit             bit
Gbit             gigabit         bit             bit
Tbit             terabit         bit             bit
kB               kilobyte        byte            byte
MB               megabyte        byte            byte
GB               gigabyte        byte            byte
TB               terabyte        byte            byte
PB               petabyte        byte            byte
EB               exabyte         byte            byte
KiB              kibibyte        byte            byte
MiB              mebibyte        byte            byte
GiB              gibibyte        byte            byte
TiB              tebibyte        byte            byte
PiB              pebibyte        byte            byte
EiB              exbibyte        byte            byte
"""

# On purpose unlike GNU units.
REASONS = {
    "month": "one twelfth of the Julian year; GNU's is of the tropical year",
    "quarter": "one fourth of the Julian year; GNU's is of the tropical year",
    "year": "the Julian year of 365.25 days, as the language fixes it; GNU's is the tropical year",
}


def gnu(have, want):
    command = ["units", "--terse", "-o", "%.15g", have, want]
    answer = subprocess.run(command, capture_output=True, text=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    value = answer.stdout.strip().splitlines()[0]
    float(value)
    return value


print("// Written by gnu-units.py from GNU units; do not edit.")
print("let gnuUnitsRecord: [(unit: String, target: String, factor: Double, reason: String?)] = [")
for line in UNITS.strip().splitlines():
    ours, theirs, target, gnu_target = line.split()
    reason = f'"{REASONS[ours]}"' if ours in REASONS else "nil"
    print(f'    ("{ours}", "{target}", {gnu(theirs, gnu_target)}, {reason}),')
print("]")
