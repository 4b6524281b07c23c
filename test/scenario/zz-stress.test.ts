import { it } from 'vitest'
import { resolveScenario } from '/work/main/src/scenario/resolve.js'
import { applySettings } from '/work/main/src/scenario/settings.js'
import { formatIssue } from '/work/main/src/scenario/format-issue.js'
import { HEAD, libraryOf, scenarioOf } from '/work/main/test/scenario/library.js'
const N=64000
const rep=(s:string)=>s.repeat(Math.floor(N/new TextEncoder().encode(s).length))
const flow=(n:number)=>'{'+Array.from({length:n},(_,i)=>i.toString(36)+': 1').join(', ')+'}'
const cases:Record<string,string>={
 flow:flow(8500), flowlist:'['+rep('1,')+']', closers:rep(']'), quotes:rep('"'), tabs:rep('\ta'), bidi:rep('\u202e'), lookalike:rep('　\n'), colons:rep('a：\n'),
 alias:rep('*a '), alias2:rep('- *a\n'), tag:rep('!a '), bang:rep('!'), amp:rep('&'), pct:rep('%a\n'), docs:rep('---\n'), docs2:rep('a\n---\n'), dots:rep('...\n'),
 dup:rep('a: 1\n'), empties:rep(': \n'), q:rep('?\n'), commas:rep(','), nested:rep('[]\n'), spaces:rep(' '), nl:rep('\n'), hash:rep('#'), hashsp:rep(' #'), pipe:rep('|\n'), gt:rep('>'), dashn:rep('-\n'), esc:'"'+rep('\\x'), esc2:'a: "'+rep('\\0')+'"', surr:'a: "'+rep('\\ud800')+'"', longkey:'"'+rep('k')+'": 1', longplain:HEAD+'extends: '+rep('x').slice(0,60000), han:HEAD+'x'+rep('容').slice(0,20000)+': 1', digits:HEAD+'time: {periods: '+rep('9').slice(0,60000)+'}', flowmapdup:'{'+rep('a: 1, ')+'}', flowcr:rep('\r'), multi:'a:\n'+rep(' b c\n'), multiq:'a: "'+rep('b\n')+'"', tt:HEAD+'timetable:\n'+Array.from({length:1400},(_,i)=>`  - {at: ${i}, set: {public.tolerance: 2}}\n`).join(''), ttflow:HEAD+'timetable: ['+Array.from({length:1400},(_,i)=>`{at: ${i}, set: {public.tolerance: 2}}`).join(',')+']', ttsame:HEAD+'timetable: ['+Array.from({length:1500},()=>`{at: 5, set: {public.tolerance: 1}}`).join(',')+']', tiersflow:HEAD+'organisation: {tiers: ['+Array.from({length:1000},(_,i)=>`{id: a, units: 1, cadresPerUnit: 1, elaboration: 0}`).join(',')+']}', bom:rep('\ufeff'), emoji:rep('😀'), colsp:rep('a:　'), flowkey:'{'+rep('? '), nbsp:rep('\u00a0'), nlsp:rep('\n '), wordcol:rep('\n\u00a0\u00a0 w'), fwspaces:'a\n'+rep('　').slice(0,21000)+'b', w:rep('w.'), 
}
it('stress',()=>{ for(const [k,v] of Object.entries(cases)){ const t=performance.now(); const r=resolveScenario('x',libraryOf({x:v})); const is='issues' in r? r.issues:[]; is.forEach(i=>{formatIssue(i,'zh');formatIssue(i,'en')}); const d=performance.now()-t; console.log(d>150?'SLOW':'    ',k,d.toFixed(0),is.length,is[0]?.code)}
 const s=scenarioOf(HEAD)
 const t=performance.now(); applySettings(s,Array.from({length:3000},(_,i)=>'public.tolerance=0.'+i)); console.log('set3000',performance.now()-t)
 const t2=performance.now(); applySettings(s,Array.from({length:3000},(_,i)=>'public.tolerance=['+i)); console.log('set3000bad',performance.now()-t2)
},600000)
