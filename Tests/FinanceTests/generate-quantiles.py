#!/usr/bin/env python3
"""Quantiles of scipy for DistributionTests: a line a case, of a distribution, its parameters, a chance and the value that
it lies below. usage: generate-quantiles.py > quantiles.txt"""
import numpy as np
from scipy import stats
rng=np.random.default_rng(7)
ps=[1e-6,1e-4,0.001,0.01,0.05,0.2,0.5,0.75,0.95,0.99,0.999,0.999999]
out=[]
def add(name,params,dist):
    for p in rng.choice(ps,4,replace=False):
        # the upper tail from its own chance
        v=dist.ppf(p) if p<=0.5 else dist.isf(1-p)
        if v < 1e-300 and v > 0: continue
        out.append(f"{name} {' '.join(repr(float(x)) for x in params)} {float(p)!r} {float(v)!r}")
for _ in range(25):
    m=rng.normal()*100; s=np.exp(rng.normal()*2)
    add("normal",[m,s],stats.norm(m,s))
for _ in range(25):
    m=np.exp(rng.normal()*3); s=m*np.exp(rng.normal())
    sg=np.sqrt(np.log1p((s/m)**2)); mu=np.log(m)-sg*sg/2
    add("lognormal",[m,s],stats.lognorm(sg,scale=np.exp(mu)))
for _ in range(25):
    l=rng.normal()*10; w=np.exp(rng.normal()*2); c=rng.choice([0,1,rng.uniform()])
    add("triangular",[l,l+c*w,l+w],stats.triang((l+c*w-l)/(l+w-l),loc=l,scale=l+w-l))
for _ in range(25):
    l=rng.normal()*10; w=np.exp(rng.normal()*2); c=rng.choice([0,1,rng.uniform()])
    a=1+4*(l+c*w-l)/((l+w)-l); b=1+4*((l+w)-(l+c*w))/((l+w)-l)
    add("pert",[l,l+c*w,l+w],stats.beta(a,b,loc=l,scale=(l+w)-l))
for _ in range(60):
    a=np.exp(rng.normal()*1.5); b=np.exp(rng.normal()*1.5)
    add("beta",[a,b],stats.beta(a,b))
for a,b in [(0.1,0.1),(0.5,0.5),(1,1),(1,5),(5,1),(100,3),(3,100),(1000,1000),(1e5,2e5),(0.2,8)]:
    add("beta",[a,b],stats.beta(a,b))
print("\n".join(out))
