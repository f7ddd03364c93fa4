/** The persons whom a demonstration brings; their passwords are no secret, and they exist only where it was loaded. */
export const demonstrationPersons = [
  {
    role: "secretariat",
    name: "Secretaría (demostración)",
    email: "secretariat@demo.acuerdo.example",
    password: "acuerdo-secretariat",
  },
  {
    role: "rapporteur",
    name: "Relatora (demostración)",
    email: "rapporteur@demo.acuerdo.example",
    password: "acuerdo-rapporteur",
  },
  {
    role: "contributor",
    name: "Contribuyente (demostración)",
    email: "contributor@demo.acuerdo.example",
    password: "acuerdo-contributor",
  },
] as const;
