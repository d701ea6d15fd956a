// Texts that can be seen and stand out too little from what is behind them: arguments[0] is the least ratio.
const least = arguments[0];
const parse = (colour) => {
  const numbers = colour.match(/[\d.]+/g).map(Number);
  return { rgb: numbers.slice(0, 3), alpha: numbers.length > 3 ? numbers[3] : 1 };
};
const over = (front, back) => front.rgb.map((each, i) => each * front.alpha + back[i] * (1 - front.alpha));
const luminance = (rgb) => {
  const [r, g, b] = rgb.map((each) => each / 255).map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = (element) => {
  const colours = [];
  for (let each = element; each; each = each.parentElement) {
    colours.push(parse(getComputedStyle(each).backgroundColor));
  }
  return colours.reverse().reduce((back, front) => over(front, back), [255, 255, 255]);
};
const ownText = (element) => [...element.childNodes].filter((each) => each.nodeType === Node.TEXT_NODE).map((each) => each.data.trim()).join("");
const faint = new Set();
let seen = 0;
const look = (element, style, words) => {
  seen++;
  const back = behind(element);
  const colour = parse(element instanceof SVGElement ? style.fill : style.color);
  colour.alpha *= Number(style.opacity);
  const [light, dark] = [luminance(over(colour, back)), luminance(back)].sort((a, b) => b - a);
  const ratio = (light + 0.05) / (dark + 0.05);
  if (ratio < least) {
    faint.add(`${element.tagName}.${element.getAttribute("class") ?? ""} ${ratio.toFixed(2)}: ${words.slice(0, 40)}`);
  }
};
for (const element of document.body.querySelectorAll("*")) {
  if (!element.checkVisibility() || element.closest("title, desc, script, style, option")) {
    continue;
  }
  const words = ownText(element);
  if (words) {
    look(element, getComputedStyle(element), words);
  }
  // What the style sheet writes, such as the numbers of lines; marks and arrows are not words.
  for (const place of ["::before", "::after"]) {
    const style = getComputedStyle(element, place);
    if (/[\p{L}\p{N}]/u.test(style.content.replace(/^(none|normal)$/, ""))) {
      look(element, style, place);
    }
  }
}
return { seen, faint: [...faint] };
