import {it} from 'vitest';
import {readOne} from '/work/main/test/readers/input.js';
it('x', async () => { for (const n of [1000, 20000, 100000]) { try { const r = await readOne('d.html', '<html lang="en"><body>'+'<div>'.repeat(n)+'Hello <b>friend</b>'); console.log(n, r.document?.text, r.messages.map(m=>m.rule)); } catch (e) { console.log(n, String(e).slice(0,200), (e as Error).stack?.split('\n').slice(1,4)); } } });
