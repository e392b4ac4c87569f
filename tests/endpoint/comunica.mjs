// Asks an endpoint by Comunica: reads {url, queries: {name: text}} and writes {name: [[value, …] a row]}.
//   node comunica.mjs FOLDER < questions.json      FOLDER has node_modules/@comunica/query-sparql
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const { QueryEngine } = createRequire(`${process.argv[2]}/`)('@comunica/query-sparql');
const { url, queries } = JSON.parse(readFileSync(0, 'utf8'));
const engine = new QueryEngine();
const answers = {};
for (const [name, { text, columns }] of Object.entries(queries)) {
  const stream = await engine.queryBindings(text, { sources: [{ type: 'sparql', value: url }] });
  const rows = await stream.toArray();
  answers[name] = rows.map(row => columns.map(column => row.get(column)?.value ?? null));
}
process.stdout.write(JSON.stringify(answers));
