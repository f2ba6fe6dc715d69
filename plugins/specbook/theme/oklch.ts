/** A colour in OKLCH: lightness in percent, chroma, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** @example oklchCss([48, 0.13, 250]) // 'oklch(48% 0.13 250)' */
export function oklchCss([lightness, chroma, hue]: Oklch): string {
  return `oklch(${lightness}% ${chroma} ${hue})`;
}

/**
 * The same colour as sRGB, for readers that do not know OKLCH. Source: https://bottosson.github.io/posts/oklab/
 *
 * @example oklchHex([48, 0.13, 250]) // '#0c60a3'
 */
export function oklchHex([lightness, chroma, hue]: Oklch): string {
  const [L, angle] = [lightness / 100, (hue * Math.PI) / 180];
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${linear.map(channelHex).join('')}`;
}

function channelHex(linear: number): string {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  const byte = Math.round(Math.min(1, Math.max(0, encoded)) * 255);
  return byte.toString(16).padStart(2, '0');
}
