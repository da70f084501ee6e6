/// Sorts the rows of tables by the heading that is clicked, opens for paper what paper shows, and opens what a link leads
/// to. A report is whole without it.
enum SortingScript {
    static let text: StaticString = """
        (()=>{const d=document;
        for(const t of d.querySelectorAll("table.sort")){const b=t.tBodies[0];if(!b||b.rows.length<2)continue;
        [...t.tHead.rows[0].cells].forEach((h,i)=>{const u=d.createElement("button");u.type="button";
        u.append(...h.childNodes);h.append(u);u.addEventListener("click",()=>{
        const up=h.getAttribute("aria-sort")!=="ascending";
        for(const o of h.parentNode.cells)o.removeAttribute("aria-sort");
        h.setAttribute("aria-sort",up?"ascending":"descending");
        const rows=[...b.rows].map((r,n)=>{const c=r.cells[i],k=c.getAttribute("data-k");
        return{r,n,k:k===null?null:+k,s:c.textContent}});
        rows.sort((x,y)=>{let o;if(x.k===null||y.k===null){if(x.k!==y.k)return x.k===null?1:-1;
        o=x.s.localeCompare(y.s)}else o=x.k-y.k;return(up?o:-o)||x.n-y.n});
        b.append(...rows.map(x=>x.r))})})}
        let o=[];
        addEventListener("beforeprint",()=>{o=[...d.querySelectorAll("details.p:not([open])")];for(const e of o)e.open=true});
        addEventListener("afterprint",()=>{for(const e of o)e.open=false});
        const s=()=>{let e=location.hash&&d.getElementById(location.hash.slice(1));
        for(;e;e=e.parentElement)if(e.tagName==="DETAILS")e.open=true};
        addEventListener("hashchange",s);s()})();
        """
}
