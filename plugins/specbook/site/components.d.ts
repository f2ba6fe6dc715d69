/** For each part of a page a function from the prefix of an integration to the component that shows it. */
declare module 'virtual:specbook/components/Head' {
  const choose: (prefix: string) => typeof import('./components/Head.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Header' {
  const choose: (prefix: string) => typeof import('./components/Header.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/SiteTitle' {
  const choose: (prefix: string) => typeof import('./components/SiteTitle.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Search' {
  const choose: (prefix: string) => typeof import('./components/Search.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/ThemeSwitch' {
  const choose: (prefix: string) => typeof import('./components/ThemeSwitch.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Banner' {
  const choose: (prefix: string) => typeof import('./components/Banner.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Sidebar' {
  const choose: (prefix: string) => typeof import('./components/Sidebar.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Crumbs' {
  const choose: (prefix: string) => typeof import('./components/Crumbs.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/PageTitle' {
  const choose: (prefix: string) => typeof import('./components/PageTitle.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/PrintButton' {
  const choose: (prefix: string) => typeof import('./components/PrintButton.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/ItemProblems' {
  const choose: (prefix: string) => typeof import('./components/ItemProblems.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Facts' {
  const choose: (prefix: string) => typeof import('./components/Facts.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Contents' {
  const choose: (prefix: string) => typeof import('./components/Contents.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Section' {
  const choose: (prefix: string) => typeof import('./components/Section.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Table' {
  const choose: (prefix: string) => typeof import('./components/blocks/Table.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Diagram' {
  const choose: (prefix: string) => typeof import('./components/blocks/Diagram.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Charts' {
  const choose: (prefix: string) => typeof import('./components/blocks/Charts.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Mermaid' {
  const choose: (prefix: string) => typeof import('./components/blocks/Mermaid.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/VerdictBadge' {
  const choose: (prefix: string) => typeof import('./components/VerdictBadge.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Pager' {
  const choose: (prefix: string) => typeof import('./components/Pager.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/TitleBlock' {
  const choose: (prefix: string) => typeof import('./components/TitleBlock.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Aside' {
  const choose: (prefix: string) => typeof import('./components/Aside.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/Footer' {
  const choose: (prefix: string) => typeof import('./components/Footer.astro').default;
  export default choose;
}
declare module 'virtual:specbook/components/SocialLinks' {
  const choose: (prefix: string) => typeof import('./components/SocialLinks.astro').default;
  export default choose;
}
