#!/usr/bin/env python3
"""Writes conversions between units with what GNU units says of them, a case a line.

Usage: gnu-units.py > gnu-units.jsonl      (run in Tests/Cases, with GNU units 2.22 installed)

Pairs within a dimension are drawn with a fixed seed, so that every unit is met several times; temperatures are points of
their scales. The units that the two understand differently on purpose (month, year) are left out.
"""
import json, random, subprocess

GROUPS = {
    "length": "m=m km=km cm=cm mm=mm um=um nm=nm dm=dm hm=hm dam=dam pm=pm inch=inch foot=foot yard=yard mile=mile "
    "nautical_mile=nauticalmile decimetre=decimeter megametre=megameter gigametre=gigameter",
    "mass": "kg=kg g=gram mg=mg ug=ug ng=ng dag=dag hg=hectogram Mg=Mg Gg=Gg tonne=tonne kt=kilotonne lb=pound oz=ounce "
    "ozt=troyounce grain=grain carat=carat cwt_us=shorthundredweight cwt_uk=longhundredweight ton_us=shortton "
    "ton_uk=longton",
    "time": "s=s ms=ms us=us ns=ns ps=ps minute=minute hour=hour day=day week=week kilosecond=kilosecond",
    "speed": "mph=mph kph=km/hour knot=knot m/s=m/s km/hour=km/hour foot/s=ft/s mile/day=mile/day cm/minute=cm/min",
    "area": "m^2=m^2 cm^2=cm^2 km^2=km^2 hectare=hectare acre=acre sqft=ft^2 mile^2=mile^2 dm^2=dm^2 yard^2=yard^2",
    "volume": "litre=liter mL=mL dL=dL cL=cL hL=hL kL=kL m^3=m^3 dm^3=dm^3 cm^3=cm^3 gallon_us=usgallon "
    "gallon_uk=brgallon quart_us=usquart quart_uk=brquart pint_us=uspint pint_uk=brpint cup_us=uscup "
    "cup_metric=metriccup fluid_ounce_us=usfluidounce fluid_ounce_uk=brfluidounce bushel_us=usbushel "
    "bushel_uk=brbushel barrel=barrel cubic_foot=ft^3 inch^3=in^3 acre*foot=acrefoot",
    "force": "N=N kN=kN MN=MN mN=mN lbf=lbf kgf=kgf kg*m/s^2=kg*m/s^2 J/m=J/m",
    "pressure": "Pa=Pa hPa=hPa kPa=kPa MPa=MPa GPa=GPa bar=bar mbar=mbar kbar=kbar atm=atm psi=psi mmHg=mmHg torr=torr "
    "N/m^2=N/m^2 lbf/foot^2=lbf/ft^2 kgf/cm^2=kgf/cm^2",
    "energy": "J=J kJ=kJ MJ=MJ GJ=GJ TJ=TJ PJ=PJ mJ=mJ eV=eV keV=keV MeV=MeV GeV=GeV Wh=W*hour kWh=kW*hour MWh=MW*hour "
    "GWh=GW*hour cal=cal kcal=kcal BTU=btu MMBtu=1e6*btu therm=1e5*btu toe=tonoil tce=toncoal N*m=N*m",
    "power": "W=W mW=mW kW=kW MW=MW GW=GW TW=TW hp=hp J/s=J/s BTU/hour=btu/hour kWh/day=kW*hour/day V*A=V*A",
    "electric": "V=V mV=mV kV=kV MV=MV W/A=W/A J/C=J/C ohm*A=ohm*A kohm*mA=kohm*mA",
    "current": "A=A mA=mA uA=uA kA=kA C/s=C/s V/ohm=V/ohm W/V=W/V",
    "charge": "C=C mC=mC uC=uC A*s=A*s A*hour=A*hour mA*hour=mA*hour",
    "resistance": "ohm=ohm mohm=milliohm kohm=kohm Mohm=megaohm V/A=V/A",
    "frequency": "Hz=Hz kHz=kHz MHz=MHz GHz=GHz THz=THz mHz=mHz",
    "data": "bit=bit byte=byte kbit=kilobit Mbit=megabit Gbit=gigabit Tbit=terabit kB=kilobyte MB=megabyte GB=gigabyte "
    "TB=terabyte PB=petabyte EB=exabyte ZB=zettabyte YB=yottabyte KiB=kibibyte MiB=mebibyte GiB=gibibyte "
    "TiB=tebibyte PiB=pebibyte EiB=exbibyte ZiB=zebibyte YiB=yobibyte Kibit=kibibit Mibit=mebibit Gibit=gibibit "
    "Tibit=tebibit",
    "rate": "GB/s=gigabyte/s Gbit/s=gigabit/s Gibit/s=gibibit/s MB/minute=megabyte/minute TB/day=terabyte/day",
    "difference": "kelvin=kelvin delta_celsius=degC delta_fahrenheit=degF millikelvin=millikelvin",
    "density": "kg/m^3=kg/m^3 g/cm^3=g/cm^3 lb/foot^3=lb/ft^3 lb/gallon_us=lb/usgallon oz/inch^3=oz/in^3 "
    "lb/bushel_us=lb/usbushel",
    "economy": "mile/gallon_us=mile/usgallon mile/gallon_uk=mile/brgallon km/litre=km/liter m/mL=m/mL",
    "flow": "barrel/day=barrel/day litre/s=liter/s m^3/hour=m^3/hour gallon_us/minute=usgallon/minute",
    "part": "%=percent ppm=ppm ppb=1e-9 bps=basispoint cm/m=cm/m g/tonne=g/tonne hour/day=hour/day mg/kg=mg/kg "
    "foot/mile=ft/mile oz/ton_us=oz/shortton",
}
POINTS = {"°C": ("tempC(%s)", "tempC"), "°F": ("tempF(%s)", "tempF"), "kelvin": ("%s kelvin", "kelvin")}


def gnu(have, want):
    answer = subprocess.run(
        ["units", "--terse", "-o", "%.15g", have, want], capture_output=True, text=True,
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    try:
        return float(answer.stdout.strip().splitlines()[0])
    except ValueError:
        raise SystemExit(f"{have} in {want}: {answer.stdout}")


draw = random.Random(14)
cases = {}
for group in GROUPS.values():
    units = [unit.split("=", 1) for unit in group.split()]
    for ours, theirs in units:
        for other, others in draw.sample(units, min(len(units), 4)):
            if other == ours: continue
            amount = draw.choice(["1", "2.5", "12", "0.75", "360", "1000"])
            space = "" if ours.startswith("%") else " "
            cases[f"{amount}{space}{ours} in {other}"] = gnu(f"{amount} * ({theirs})", others)
for ours, (theirs, _) in POINTS.items():
    for other, (_, others) in POINTS.items():
        for amount in ["0", "20", "37.5", "100", "451", "1000"]:
            if other != ours: cases[f"{amount} {ours} in {other}"] = gnu(theirs % amount, others)
for expr, expect in cases.items():
    print(json.dumps({"expr": expr, "expect": expect, "rel": 1e-13, "from": "GNU units 2.22"}, ensure_ascii=False))
