/** The sign of Wengert: two values run into one, and an adjoint comes back dotted. */
export function Mark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 28 22" fill="none" aria-hidden="true" className={className}>
      <path d="M5 4.5 12 10M5 17.5l7-5M16 11h6" stroke="var(--value)" strokeWidth="1.75" />
      <path
        d="M22.5 14c-1.5 4-6.5 6.25-12.5 4.5"
        stroke="var(--adjoint)"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeDasharray=".1 3"
      />
      <circle cx="4" cy="4" r="2.5" fill="var(--value)" />
      <circle cx="4" cy="18" r="2.5" fill="var(--value)" />
      <circle cx="14" cy="11" r="3" fill="var(--ink)" />
      <circle cx="24" cy="11" r="2.5" fill="var(--adjoint)" />
    </svg>
  );
}
