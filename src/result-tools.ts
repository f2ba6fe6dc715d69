/** Tools whose result files are read, for the guide. */

/** Files of one tool, or of tools that are alike. */
export interface ResultTool {
  /** Values of `tool:` in `run.yaml`. */
  tools: readonly string[];
  /** The file as the tool writes it. */
  file: string;
  /** How a series or a test is named in `maps:`. */
  series: string;
}

export const RESULT_TOOLS: readonly ResultTool[] = [
  {
    tools: ['k6'],
    file: '--summary-export, handleSummary(data) or --new-machine-readable-summary',
    series: 'as in k6: http_req_duration{name:Calendar}',
  },
  {
    tools: ['jmeter', 'jmeter-statistics'],
    file: 'JTL in CSV with its header, or in XML; statistics.json',
    series: 'by label; Total is the whole run',
  },
  {
    tools: ['autocannon', 'vegeta'],
    file: 'autocannon -j; vegeta report -type=json',
    series: 'by title or URL; one file per attack',
  },
  {
    tools: ['locust'],
    file: '*_stats.csv of --csv, or --json',
    series: 'method and name: GET /tickets; Aggregated is the run',
  },
  {
    tools: ['artillery'],
    file: 'artillery run --output, version 2',
    series: 'by metric: http.response_time',
  },
  {
    tools: ['hey', 'wrk', 'oha'],
    file: 'summary or -o csv; --latency or JSON of done; --output-format json',
    series: 'requests',
  },
  {
    tools: ['gatling'],
    file: 'js/stats.json, js/global_stats.json up to 3.13.4 (later versions write neither)',
    series: 'by request',
  },
  {
    tools: ['prometheus'],
    file: 'the exposition format, or a response of /api/v1/query; labels give statistic and unit',
    series: 'metric and labels',
  },
  {
    tools: ['lighthouse', 'lighthouse-ci'],
    file: 'one report; assertion-results.json, manifest.json or a list of reports',
    series: 'by audit: largest-contentful-paint{path:/calendar}',
  },
  {
    tools: ['csv'],
    file: 'series,statistic,value,unit, for every other tool',
    series: 'any name',
  },
  {
    tools: ['junit', 'trx'],
    file: 'JUnit XML; dotnet test --logger trx',
    series: 'tests: suite > name, or an id in name, category or property',
  },
  {
    tools: ['ctrf', 'cucumber'],
    file: 'CTRF, Cucumber messages',
    series: 'tests: suite > name, or an id in title, tag or property',
  },
];
