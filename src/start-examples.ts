/** Commands of the pages about starting and about previews. */

export const start = `npx astro-specbook init my-platform
cd my-platform
npm install
npm start`;

export const add = `npx astro-specbook init --dry-run   # lists what it would write
npx astro-specbook init
npm install`;

export const empty = `npx astro-specbook init --empty     # spec.yaml, and examples in a README
npx astro-specbook init --ci github # the workflows of previews too`;

export const preview = `npx -p astro-specbook -p @electric-sql/pglite specbook preview schema.sql
npx -p astro-specbook -p pg specbook preview postgres://reader@db.example.org/shop --out shop`;

export const from = `npm create specbook -- --from schema.sql`;

export const items = `npx specbook new entity invoice --in lending
npx specbook new requirement --title "Paying an invoice"
npx specbook new requirement --kind availability
npx specbook new criterion --in lending
npx specbook check --content content`;

export const github = `npx specbook ci github --dry-run
npx specbook ci github`;

export const domain = `npx specbook ci github --site https://spec.example.com --base /platform`;

export const gitlab = `npx specbook ci gitlab`;
