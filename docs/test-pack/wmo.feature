# language: en
Feature: Own contribution under the Wmo 2015
  Amounts are euros with two decimals, rounded down to the cent once at the end. Rules: 2026-11-28. Licence: EUPL-1.2.

  Rule: Aids and home adaptations: the contribution ends when the statutory amounts together have used up the cost price

    @in_force @published
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the client gets other_aid with a cost price of 570.00
      And the start of the support is 2021-01-01
      When the contribution is computed under in_force
      Then the contribution is 19.00 euros a month
      And the last month in which something is collected is 2023-06
      And no reason is given
      Examples:
        | case          | month   | title                                | how                                                                    | source                                                                     |
        | aid_570_first | 2021-01 | An aid of 570 euros, first month     | 570 / 19 = 30 months from January 2021: up to and including June 2023. | Gemeente Zoetermeer, eigen bijdrage Wmo, voorbeeld hulpmiddel van 570 euro |
        | aid_570_last  | 2023-06 | An aid of 570 euros, thirtieth month | The thirtieth month is still collected.                                | Gemeente Zoetermeer, eigen bijdrage Wmo, voorbeeld hulpmiddel van 570 euro |

    @in_force @published
    Scenario: aid_570_after: An aid of 570 euros, month 31
      After thirty months nothing is left.
      Source: Gemeente Zoetermeer, eigen bijdrage Wmo, voorbeeld hulpmiddel van 570 euro
      Given the month is 2023-07
      And the household is single
      And the client gets other_aid with a cost price of 570.00
      And the start of the support is 2021-01-01
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And the last month in which something is collected is 2023-06
      And a reason is cost_price_paid

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the client gets other_aid with a cost price of <cost price>
      And the start of the support is <start>
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And the last month in which something is collected is <last month>
      And a reason is cost_price_paid
      Examples:
        | case                 | month   | cost price | start      | last month | title                                                | how                                                                            | source                                                   |
        | rest_not_collected   | 2026-01 | 260.00     | 2025-01-01 | 2025-12    | A rest smaller than the monthly amount               | 12 x 21.00 = 252.00; the rest of 8.00 is less than 21.80 and is not collected. | Uitvoeringsbesluit Wmo 2015, art. 3.10b(6)               |
        | over_two_years_after | 2026-04 | 200.00     | 2025-07-01 | 2026-03    | A cost price that runs over two tariffs, month after | 8.60 is left, less than 21.80.                                                 | Uitvoeringsbesluit Wmo 2015, art. 3.10b(6)               |
        | exactly_one_after    | 2026-02 | 21.80      | 2026-01-01 | 2026-01    | The month after a cost price of exactly one month    | Nothing is left.                                                               | Uitvoeringsbesluit Wmo 2015, art. 3.10b                  |
        | cent_over            | 2026-02 | 21.81      | 2026-01-01 | 2026-01    | A cost price a cent above one month                  | One month; the cent left is not collected.                                     | Uitvoeringsbesluit Wmo 2015, art. 3.10b(6)               |
        | covid_months_after   | 2020-08 | 57.00      | 2020-03-01 | 2020-07    | After the months without contribution                | March, June and July used it up; or March, April and May did.                  | Uitvoeringsbesluit Wmo 2015 (tekst 2021), art. 3.8(3)(i) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the client gets other_aid with a cost price of <cost price>
      And the start of the support is <start>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros a month
      And the last month in which something is collected is <last month>
      And no reason is given
      Examples:
        | case           | month   | cost price | start      | contribution | last month | title                                               | how                                                                              | source                                               |
        | over_two_years | 2026-03 | 200.00     | 2025-07-01 | 21.80        | 2026-03    | A cost price that runs over two tariffs, last month | 6 x 21.00 = 126.00 in 2025; of the 74.00 left three months of 21.80 = 65.40.     | Uitvoeringsbesluit Wmo 2015, art. 3.10b              |
        | start_midmonth | 2026-04 | 200.00     | 2025-07-02 | 21.80        | 2026-04    | A start on the second counts from the month after   | From August: 5 x 21.00 = 105.00; of the 95.00 left four months of 21.80 = 87.20. | Uitvoeringsbesluit Wmo 2015, art. 3.5(4)             |
        | exactly_one    | 2026-01 | 21.80      | 2026-01-01 | 21.80        | 2026-01    | A cost price of exactly one month                   | One month, then nothing is left.                                                 | Uitvoeringsbesluit Wmo 2015, art. 3.10b              |
        | year_of_2019   | 2020-01 | 246.50     | 2019-01-01 | 19.00        | 2020-01    | Thirteen periods of 2019 and a month of 2020        | 13 x 17.50 = 227.50; 246.50 - 227.50 = 19.00 is January 2020.                    | Uitvoeringsbesluit Wmo 2015 (tekst 2021), art. 3.10b |

    @in_force @derived
    Scenario: cent_short: A cost price a cent below one month
      Less than the monthly amount from the start: nothing is collected.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.10b(6)
      Given the month is 2026-01
      And the household is single
      And the client gets other_aid with a cost price of 21.79
      And the start of the support is 2026-01-01
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is cost_price_paid

    @in_force @derived
    Scenario: local_amount_deducts_statutory: A lower local amount does not lengthen it
      Each month the statutory 21.00 is deducted, whatever is really paid: 12 x 21.00 = 252.00.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.10b(3)
      Given the month is 2026-01
      And the household is single
      And the client gets other_aid with a cost price of 252.00
      And the start of the support is 2025-01-01
      And the local amount a month is 10.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And the last month in which something is collected is 2025-12
      And a reason is cost_price_paid

    @in_force @derived
    Scenario: local_amount_last: A lower local amount, last month
      The twelfth month is the last; 10.00 is paid.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.10b(3)
      Given the month is 2025-12
      And the household is single
      And the client gets other_aid with a cost price of 252.00
      And the start of the support is 2025-01-01
      And the local amount a month is 10.00
      When the contribution is computed under in_force
      Then the contribution is 10.00 euros a month
      And the last month in which something is collected is 2025-12
      And a reason is lower_amount

    @in_force @derived
    Scenario: home_adaptation: A home adaptation is guarded too
      12 x 21.00 = 252.00: December is the last month.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(6)
      Given the month is 2025-12
      And the household is single
      And the client gets home_adaptation with a cost price of 252.00
      And the start of the support is 2025-01-01
      When the contribution is computed under in_force
      Then the contribution is 21.00 euros a month
      And the last month in which something is collected is 2025-12
      And no reason is given

    @in_force @derived
    Scenario: scooter: A mobility scooter is guarded too
      12 x 21.00 = 252.00 were used up in December.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(6)
      Given the month is 2026-01
      And the household is single
      And the client gets transport_aid with a cost price of 252.00
      And the start of the support is 2025-01-01
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And the last month in which something is collected is 2025-12
      And a reason is cost_price_paid

    @in_force @derived
    Scenario: with_service: An aid beside household help: no end
      The help has no cost price that is guarded, so the contribution goes on.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(6)
      Given the month is 2026-11
      And the household is single
      And the client gets other_aid with a cost price of 50.00
      And the client gets household_help
      And the start of the support is 2021-01-01
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: covid_months_skip: Whether April and May 2020 take anything off is open
      57 / 19 = 3 months. Nothing was due in April and May. If they take nothing off these are March, June and July; if they do, March, April and May, and nothing is left for July.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2021), art. 3.8(3)(i) en 3.10b(3)
      Given the month is 2020-07
      And the household is single
      And the client gets other_aid with a cost price of 57.00
      And the start of the support is 2020-03-01
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 19.00 euros a month
      And the last month in which something is collected is 2020-07
      And no reason is given

    @in_force @derived
    Scenario: four_weeks_2019: Three periods of 2019
      52.50 / 17.50 = 3 periods, ending 27 January, 24 February and 24 March 2019.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.5(7)
      Given the month is 2019-03
      And the household is single
      And the client gets other_aid with a cost price of 52.50
      And the start of the support is 2019-01-01
      When the contribution is computed under in_force
      Then the contribution is 17.50 euros each four weeks
      And the last month in which something is collected is 2019-03
      And no reason is given

    @in_force @derived
    Scenario: four_weeks_2019_after: After three periods of 2019
      The three periods are over.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.5(7)
      Given the month is 2019-04
      And the household is single
      And the client gets other_aid with a cost price of 52.50
      And the start of the support is 2019-01-01
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros each four weeks
      And the last month in which something is collected is 2019-03
      And a reason is cost_price_paid

    @in_force @derived
    Scenario: no_start_date: Without a start date, a cost price below one month
      Less than one month: never collected, whenever it began.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.10b(6)
      Given the month is 2026-11
      And the household is single
      And the client gets other_aid with a cost price of 21.79
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is cost_price_paid

    @ivb_bill @derived
    Scenario: bill_aid_last: The bill at its maximum, an aid of 1,000 euros
      3 x 328.00 = 984.00; the rest of 16.00 is not collected.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 136
      Given the month is 2026-03
      And the household is single
      And the income a year is 80000.00
      And the client gets other_aid with a cost price of 1000.00
      And the start of the support is 2026-01-01
      When the contribution is computed under ivb_bill
      Then the contribution is 328.00 euros a month
      And the last month in which something is collected is 2026-03
      And a reason is maximum

    @ivb_bill @derived
    Scenario: bill_aid_after: The bill at its maximum, an aid of 1,000 euros, month after
      16.00 is left, less than 328.00.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 136
      Given the month is 2026-04
      And the household is single
      And the income a year is 80000.00
      And the client gets other_aid with a cost price of 1000.00
      And the start of the support is 2026-01-01
      When the contribution is computed under ivb_bill
      Then the contribution is 0.00 euros a month
      And the last month in which something is collected is 2026-03
      And a reason is cost_price_paid

    @ivb_bill @derived
    Scenario: bill_aid_low_income: The bill at its minimum, the same aid
      1,000 / 23.60 = 42.37: 42 months from January 2026, if the amounts stay as they are.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 136
      Given the month is 2026-04
      And the household is single
      And the income a year is 20000.00
      And the client gets other_aid with a cost price of 1000.00
      And the start of the support is 2026-01-01
      When the contribution is computed under ivb_bill
      Then the contribution is 23.60 euros a month
      And the last month in which something is collected is 2029-06
      And a reason is below_threshold

  Rule: Couples with uneven wealth under the bill and option 16: whether the exempt amount is for each or for both is not published, so both readings are given. Price level 2025; the thresholds are derived

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is <partner>
      And the income a year is 40000.00
      And the assets of the client are <assets>
      And the assets of the partner are <assets of the partner>
      When the contribution is computed under ivb_bill
      Then the contribution is at least <at least> euros a month
      And the contribution is at most <at most> euros a month
      And no reason is given
      Examples:
        | case                       | partner | assets   | assets of the partner | at least | at most | title                                              | how                                                                                                                                                                                                                         | source                                                                                                          |
        | couple_wealth_bill         | aow     | 67496.00 | 0.00                  | 74.43    | 85.68   | The bill: couple with 67,496 in one name           | Together 67,496 is exempt: 23.60 + 10 % of (40,000 - 33,900) / 12 = 74.4333. Each 33,748: 4 % of 33,748 = 1,349.92, so 23.60 + 10 % of (41,349.92 - 33,900) / 12 = 85.6827.                                                 | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |
        | couple_wealth_bill_partner | adult   | 0.00     | 67496.00              | 74.43    | 85.68   | The bill: couple with 67,496 in the partner's name | Whose name does not matter: 74.4333 together, 85.6827 each, as in the other name.                                                                                                                                           | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |
        | couple_wealth_bill_both    | aow     | 50000.00 | 20000.00              | 75.26    | 79.85   | The bill: couple with 50,000 and 20,000            | Together 70,000 - 67,496 = 2,504, of which 4 % is 100.16: 23.60 + 10 % of (40,100.16 - 33,900) / 12 = 75.2680. Each: 50,000 - 33,748 = 16,252, of which 4 % is 650.08: 23.60 + 10 % of (40,650.08 - 33,900) / 12 = 79.8507. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |

    @ivb_bill @derived
    Scenario: couple_wealth_bill_low: The bill: couple with 67,496 in one name and an income of 20,000
      At most 20,000 + 1,349.92 counts, below 33,900 in either reading.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 20000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      When the contribution is computed under ivb_bill
      Then the contribution is 23.60 euros a month
      And a reason is below_threshold

    @ivb_bill @derived
    Scenario: couple_wealth_bill_high: The bill: couple with 67,496 in one name and an income of 80,000
      Above 70,428 in either reading: the maximum.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 80000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      When the contribution is computed under ivb_bill
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @ivb_a @derived
    Scenario: couple_wealth_a: Variant A: couple with 67,496 in one name
      Together: 29.20 + 10 % of (40,000 - 33,900) / 12 = 80.0333. Each: 29.20 + 10 % of (41,349.92 - 33,900) / 12 = 91.2827.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant A
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      When the contribution is computed under ivb_a
      Then the contribution is at least 80.03 euros a month
      And the contribution is at most 91.28 euros a month
      And no reason is given

    @ivb_b @derived
    Scenario: couple_wealth_b: Variant B: couple with 67,496 in one name
      Together: 23.60 + 12.5 % of (40,000 - 33,900) / 12 = 87.1417. Each: 23.60 + 12.5 % of (41,349.92 - 33,900) / 12 = 101.2033.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant B
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      When the contribution is computed under ivb_b
      Then the contribution is at least 87.14 euros a month
      And the contribution is at most 101.20 euros a month
      And no reason is given

    @ivb_c8 @derived
    Scenario: couple_wealth_c8: Variant C8: couple with 67,496 in one name
      Together: 74.4333, as under the bill. Each: 8 % of 33,748 = 2,699.84, so 23.60 + 10 % of (42,699.84 - 33,900) / 12 = 96.9320.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      When the contribution is computed under ivb_c8
      Then the contribution is at least 74.43 euros a month
      And the contribution is at most 96.93 euros a month
      And no reason is given

    @ivb_c12 @derived
    Scenario: couple_wealth_c12: Variant C12: couple with 67,496 in one name
      Together: 74.4333, as under the bill. Each: 12 % of 33,748 = 4,049.76, so 23.60 + 10 % of (44,049.76 - 33,900) / 12 = 108.1813.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      When the contribution is computed under ivb_c12
      Then the contribution is at least 74.43 euros a month
      And the contribution is at most 108.18 euros a month
      And no reason is given

    @ivb_d @derived
    Scenario: couple_wealth_d: Variant D: couple with 67,496 in one name
      Together: 23.60 + 10 % of (40,000 - 30,133.33) / 12 = 105.8223. Each: 23.60 + 10 % of (41,349.92 - 30,133.33) / 12 = 117.0716.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant D
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      When the contribution is computed under ivb_d
      Then the contribution is at least 105.82 euros a month
      And the contribution is at most 117.07 euros a month
      And no reason is given

    @ivb_e8 @derived
    Scenario: couple_wealth_e8: Variant E8: couple with 67,496 in one name
      Together: 29.20 + 12.5 % of (40,000 - 30,133.33) / 12 = 131.9778. Each: 29.20 + 12.5 % of (42,699.84 - 30,133.33) / 12 = 160.1011.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      When the contribution is computed under ivb_e8
      Then the contribution is at least 131.97 euros a month
      And the contribution is at most 160.10 euros a month
      And no reason is given

    @ivb_e12 @derived
    Scenario: couple_wealth_e12: Variant E12: couple with 67,496 in one name
      Together: 29.20 + 12.5 % of (40,000 - 30,133.33) / 12 = 131.9778. Each: 29.20 + 12.5 % of (44,049.76 - 30,133.33) / 12 = 174.1628.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      When the contribution is computed under ivb_e12
      Then the contribution is at least 131.97 euros a month
      And the contribution is at most 174.16 euros a month
      And no reason is given

    @income_limit_a @derived
    Scenario: couple_wealth_limit: Option 18 A: only in one reading is the income above 70,000
      Together: 69,000 is below 70,000, so 23.60 + 10 % of (69,000 - 33,900) / 12 = 316.1000. Each: 69,000 + 1,349.92 is above 70,000, so no access.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant A
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 69000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      And the client gets household_help
      When the contribution is computed under income_limit_a
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 316.10 euros a month
      And no reason is given

    @ivb_bill @derived
    Scenario: couple_wealth_cost_price: The bill: an aid of 85 euros and 67,496 in one name
      Together 74.43 is due and the price is more; each 85.68 is due, which is more than the price, so nothing is collected.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 136
      Given the month is 2025-01
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 67496.00
      And the assets of the partner are 0.00
      And the client gets other_aid with a cost price of 85.00
      And the start of the support is 2025-01-01
      When the contribution is computed under ivb_bill
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 74.43 euros a month
      And the last month in which something is collected is 2025-01
      And no reason is given

    @wlz_low @derived
    Scenario: couple_wealth_wlz: The Wlz at home: 67,496 in one name counts per person
      The decree tests each person: 4 % of (73,904 - 36,952) = 1,478.08, so 10 % of 41,478.08 / 12 = 345.6507.
      Source: Besluit langdurige zorg, art. 3.3.2.2
      Given the month is 2026-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 73904.00
      And the assets of the partner are 0.00
      When the contribution is computed under wlz_low
      Then the contribution is 345.65 euros a month
      And no reason is given

  Rule: When nothing is due although support is given, from when it is due, and which support counts

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the contribution already owed is <owed>
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is other_contribution
      Examples:
        | case                    | owed             | title                                                             | how                                                        | source                                      |
        | exempt_wlz              | wlz              | Somebody in the household owes a Wlz contribution                 | Who owes a Wlz contribution owes none for the Wmo.         | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(a) |
        | exempt_sheltered_living | sheltered_living | Somebody in the household owes a contribution for beschermd wonen | Who owes a contribution for beschermd wonen owes no other. | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(a) |

    @in_force @derived
    Scenario: exempt_wlz_2019: A Wlz contribution in 2019
      The same ground in the text of 2019.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.8(4)(a)
      Given the month is 2019-06
      And the household is single
      And the contribution already owed is wlz
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros each four weeks
      And a reason is other_contribution

    @in_force @derived
    Scenario: shelter_one_night: One night in an opvang institution
      The ground asks for two or more consecutive nights.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(b)
      Given the month is 2026-11
      And the household is single
      And the consecutive nights in an opvang institution are 1
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: shelter_two_nights: Two consecutive nights in an opvang institution
      Two consecutive nights are enough.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(b)
      Given the month is 2026-11
      And the household is single
      And the consecutive nights in an opvang institution are 2
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is shelter_stay

    @in_force @derived
    Scenario: minor: A client under 18
      Nothing is due for a client under 18.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(e)
      Given the month is 2026-11
      And the household is single
      And the age group of the client is minor
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is minor

    @in_force @derived
    Scenario: minor_home_adaptation: A client under 18 with a home adaptation, no verordening
      Parents owe it only if the verordening says so.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.5
      Given the month is 2026-11
      And the household is single
      And the age group of the client is minor
      And the client gets home_adaptation
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is minor

    @in_force @derived
    Scenario: minor_home_adaptation_parent: A client under 18 with a home adaptation; by verordening the single parent pays
      The verordening makes the parents pay; the tariff is 21.80.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.5
      Given the month is 2026-11
      And the household is single
      And the age group of the client is minor
      And the client gets home_adaptation
      And the local policy has minor_home_adaptation
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: minor_home_adaptation_parents: The same with two parents below AOW age
      The exemptions hold for the parents too: a couple below AOW age pays nothing.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(6)
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is minor
      And the age group of the partner is adult
      And the client gets home_adaptation
      And the local policy has minor_home_adaptation
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is couple_under_aow

    @in_force @derived
    Scenario: wheelchair: A wheelchair alone
      No contribution is due for a wheelchair.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(d)
      Given the month is 2026-11
      And the household is single
      And the client gets wheelchair
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is free_kind

    @in_force @derived
    Scenario: wheelchair_and_help: A wheelchair and household help
      The wheelchair is free, the help is not.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(d)
      Given the month is 2026-11
      And the household is single
      And the client gets wheelchair
      And the client gets household_help
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And a reason is free_kind

    @in_force @derived
    Scenario: mobility_scooter: A mobility scooter
      Only the wheelchair is exempt, not another aid for transport.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(1)
      Given the month is 2026-11
      And the household is single
      And the client gets transport_aid
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: client_support: Cliëntondersteuning alone
      Cliëntondersteuning is free.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4(5)
      Given the month is 2026-11
      And the household is single
      And the client gets client_support
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is free_kind

    @in_force @derived
    Scenario: general_lasting_2020: A general service with a lasting relation to the helper, 2020
      Part of the abonnementstarief since 1 January 2020.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(4)
      Given the month is 2020-03
      And the household is single
      And the client gets general_lasting
      When the contribution is computed under in_force
      Then the contribution is 19.00 euros a month
      And no reason is given

    @in_force @derived
    Scenario: general_lasting_2019: The same service in 2019
      Before 2020 the tariff held for maatwerk and pgb only; the municipality set its own charge.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.8(1)
      Given the month is 2019-12
      And the household is single
      And the client gets general_lasting
      When the contribution is computed under in_force
      Then there is no amount because of local_charge

    @in_force @derived
    Scenario: general_other: Another general service alone
      The municipality sets its own charge for it.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4(1)
      Given the month is 2026-11
      And the household is single
      And the client gets general_other
      When the contribution is computed under in_force
      Then there is no amount because of local_charge

    @in_force @derived
    Scenario: general_other_and_help: Another general service and household help
      The local charge comes apart from the tariff for the help.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4(1)
      Given the month is 2026-11
      And the household is single
      And the client gets household_help
      And the client gets general_other
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And a reason is local_charge_apart

    @in_force @derived
    Scenario: sheltered_living: Beschermd wonen
      Beschermd wonen has contribution rules of its own.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.11 en 3.12
      Given the month is 2026-11
      And the household is single
      And the client gets sheltered_living
      When the contribution is computed under in_force
      Then there is no amount because of own_rules

    @in_force @derived
    Scenario: opvang: Opvang alone
      Opvang has contribution rules of its own.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.20
      Given the month is 2026-11
      And the household is single
      And the client gets shelter
      When the contribution is computed under in_force
      Then there is no amount because of own_rules

    @in_force @derived
    Scenario: opvang_and_help: Opvang and household help
      The contribution for opvang comes apart from the tariff for the help.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.20
      Given the month is 2026-11
      And the household is single
      And the client gets household_help
      And the client gets shelter
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And a reason is own_rules_apart

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the start of the support is <start>
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given
      Examples:
        | case              | month   | start      | title                                         | how                                          | source                                   |
        | start_first_day   | 2026-11 | 2026-11-01 | Support that began on the first of this month | A start on the first: due from that month.   | Uitvoeringsbesluit Wmo 2015, art. 3.5(4) |
        | start_month_after | 2026-12 | 2026-11-30 | The month after the start                     | Due from the month after the start, in full. | Uitvoeringsbesluit Wmo 2015, art. 3.5(4) |

    @in_force @derived
    Scenario: start_second_day: Support that began on the second of this month
      Due from the month after the start.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.5(4)
      Given the month is 2026-11
      And the household is single
      And the start of the support is 2026-11-02
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is not_started

    @in_force @derived
    Scenario: start_2019: Support that began halfway a period of 2019
      In 2019 the contribution was due from the period in which support began.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.5(4)
      Given the month is 2019-06
      And the household is single
      And the start of the support is 2019-06-20
      When the contribution is computed under in_force
      Then the contribution is 17.50 euros each four weeks
      And no reason is given

    @in_force @derived
    Scenario: two_grounds: A couple below AOW age with a Wlz contribution
      Two grounds hold; either is enough.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is adult
      And the age group of the partner is adult
      And the contribution already owed is wlz
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is other_contribution
      And a reason is couple_under_aow

  Rule: What the abonnementstarief depends on, and the months in which nobody paid

    @in_force @published
    Scenario: flat_2026_single_aow: Single person at AOW age in 2026
      The tariff makes no difference by age.
      Source: CAK, Verandering eigen bijdrage Wmo 2026, tarief 2026
      Given the month is 2026-11
      And the household is single
      And the age group of the client is aow
      And the income a year is 15000.00
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                | month   | income   | contribution | title                                                                | how                                                                   | source                                                   |
        | flat_2026_no_income | 2026-11 | 0.00     | 21.80        | Single person without income in 2026                                 | The tariff does not depend on income; only local policy can lower it. | Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(4)  |
        | covid_2020_06       | 2020-06 | 30000.00 | 19.00        | Single person in 2020-06, around the two months without contribution | Nothing was due over April and May 2020.                              | Uitvoeringsbesluit Wmo 2015 (tekst 2021), art. 3.8(3)(i) |

    @in_force @derived
    Scenario: flat_2026_rich: Single person with a high income and wealth in 2026
      The tariff does not depend on income or wealth.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(4)
      Given the month is 2026-11
      And the household is single
      And the income a year is 250000.00
      And the assets of the client are 1000000.00
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @published
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case               | month   | contribution | title                                 | how                                                                          | source                                                |
        | flat_2025_december | 2025-12 | 21.00        | The last month of the tariff of 2025  | CAK: the direct debit of January 2026 is that of December 2025, still 21.00. | CAK, Verandering eigen bijdrage Wmo 2026, tarief 2026 |
        | flat_2026_january  | 2026-01 | 21.80        | The first month of the tariff of 2026 | CAK: 21.80 holds from January 2026.                                          | CAK, Verandering eigen bijdrage Wmo 2026, tarief 2026 |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is adult
      And the age group of the partner is <partner>
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is couple_under_aow
      Examples:
        | case                          | partner | income   | title                                              | how                                                                        | source                                      |
        | flat_2026_couple_both_below   | adult   | 90000.00 | Couple, both below AOW age, in 2026                | At least one of the two is below AOW age, so nothing is due at any income. | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f) |
        | flat_2026_couple_client_below | aow     | 40000.00 | Couple of whom the client is below AOW age in 2026 | It does not matter which of the two is below AOW age.                      | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is 30000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is covid_2020
      Examples:
        | case          | month   | title                                                                | how                                      | source                                                   |
        | covid_2020_04 | 2020-04 | Single person in 2020-04, around the two months without contribution | Nothing was due over April and May 2020. | Uitvoeringsbesluit Wmo 2015 (tekst 2021), art. 3.8(3)(i) |
        | covid_2020_05 | 2020-05 | Single person in 2020-05, around the two months without contribution | Nothing was due over April and May 2020. | Uitvoeringsbesluit Wmo 2015 (tekst 2021), art. 3.8(3)(i) |

    @in_force @derived
    Scenario: two_kinds_one_amount: Two kinds of support, one amount
      One amount for all support together.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(4)
      Given the month is 2026-11
      And the household is single
      And the client gets household_help
      And the client gets guidance
      And the client gets day_activities
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: pgb_as_in_kind: Household help with a pgb
      A pgb is charged as support in kind.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(1)
      Given the month is 2026-11
      And the household is single
      And the client gets household_help in the form pgb
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

  Rule: The abonnementstarief of each year: one amount for each household, nothing for a couple below AOW age

    @in_force @published
    Scenario: flat_2019_single: Single person below AOW age in 2019
      The tariff of 2019 is 17.50 a four-week period, whatever the income.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.8(1)
      Given the month is 2019-06
      And the household is single
      And the age group of the client is adult
      And the income a year is 30000.00
      When the contribution is computed under in_force
      Then the contribution is 17.50 euros each four weeks
      And no reason is given

    @in_force @published
    Scenario: flat_2019_couple_aow: Couple, both at AOW age, in 2019
      One amount of 17.50 a four-week period for the couple together.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.8(1)
      Given the month is 2019-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 45000.00
      When the contribution is computed under in_force
      Then the contribution is 17.50 euros each four weeks
      And no reason is given

    @in_force @derived
    Scenario: flat_2019_couple_one_below: Couple of whom one is below AOW age in 2019
      A couple of whom at least one is below AOW age pays nothing.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.8(4)(f)
      Given the month is 2019-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the income a year is 45000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros each four weeks
      And a reason is couple_under_aow

    @in_force @published
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the age group of the client is adult
      And the income a year is 30000.00
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case             | month   | contribution | title                               | how                                                       | source                                                                                                      |
        | flat_2020_single | 2020-03 | 19.00        | Single person below AOW age in 2020 | The tariff of 2020 is 19.00 a month, whatever the income. | Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(4)                                                     |
        | flat_2021_single | 2021-06 | 19.00        | Single person below AOW age in 2021 | The tariff of 2021 is 19.00 a month, whatever the income. | ROGplus, eigen bijdrage Wmo 2021, tarief 2021                                                               |
        | flat_2022_single | 2022-06 | 19.00        | Single person below AOW age in 2022 | The tariff of 2022 is 19.00 a month, whatever the income. | gemeente.nu, november 2022, tarief 2022                                                                     |
        | flat_2023_single | 2023-06 | 19.00        | Single person below AOW age in 2023 | The tariff of 2023 is 19.00 a month, whatever the income. | Gemeente Drimmelen, Abonnementstarief Wmo, tabel 2023 en 2024                                               |
        | flat_2024_single | 2024-06 | 20.60        | Single person below AOW age in 2024 | The tariff of 2024 is 20.60 a month, whatever the income. | Gemeente Drimmelen, Abonnementstarief Wmo, tabel 2023 en 2024                                               |
        | flat_2025_single | 2025-06 | 21.00        | Single person below AOW age in 2025 | The tariff of 2025 is 21.00 a month, whatever the income. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsopties 15 en 16 |
        | flat_2026_single | 2026-06 | 21.80        | Single person below AOW age in 2026 | The tariff of 2026 is 21.80 a month, whatever the income. | CAK, Verandering eigen bijdrage Wmo 2026, tarief 2026                                                       |

    @in_force @published
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 45000.00
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                 | month   | contribution | title                            | how                                                  | source                                                                                                      |
        | flat_2020_couple_aow | 2020-03 | 19.00        | Couple, both at AOW age, in 2020 | One amount of 19.00 a month for the couple together. | Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(4)                                                     |
        | flat_2021_couple_aow | 2021-06 | 19.00        | Couple, both at AOW age, in 2021 | One amount of 19.00 a month for the couple together. | ROGplus, eigen bijdrage Wmo 2021, tarief 2021                                                               |
        | flat_2022_couple_aow | 2022-06 | 19.00        | Couple, both at AOW age, in 2022 | One amount of 19.00 a month for the couple together. | gemeente.nu, november 2022, tarief 2022                                                                     |
        | flat_2023_couple_aow | 2023-06 | 19.00        | Couple, both at AOW age, in 2023 | One amount of 19.00 a month for the couple together. | Gemeente Drimmelen, Abonnementstarief Wmo, tabel 2023 en 2024                                               |
        | flat_2024_couple_aow | 2024-06 | 20.60        | Couple, both at AOW age, in 2024 | One amount of 20.60 a month for the couple together. | Gemeente Drimmelen, Abonnementstarief Wmo, tabel 2023 en 2024                                               |
        | flat_2025_couple_aow | 2025-06 | 21.00        | Couple, both at AOW age, in 2025 | One amount of 21.00 a month for the couple together. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsopties 15 en 16 |
        | flat_2026_couple_aow | 2026-06 | 21.80        | Couple, both at AOW age, in 2026 | One amount of 21.80 a month for the couple together. | CAK, Verandering eigen bijdrage Wmo 2026, tarief 2026                                                       |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the income a year is 45000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is couple_under_aow
      Examples:
        | case                       | month   | title                                       | how                                                          | source                                      |
        | flat_2020_couple_one_below | 2020-03 | Couple of whom one is below AOW age in 2020 | A couple of whom at least one is below AOW age pays nothing. | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f) |
        | flat_2021_couple_one_below | 2021-06 | Couple of whom one is below AOW age in 2021 | A couple of whom at least one is below AOW age pays nothing. | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f) |
        | flat_2022_couple_one_below | 2022-06 | Couple of whom one is below AOW age in 2022 | A couple of whom at least one is below AOW age pays nothing. | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f) |
        | flat_2025_couple_one_below | 2025-06 | Couple of whom one is below AOW age in 2025 | A couple of whom at least one is below AOW age pays nothing. | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f) |
        | flat_2026_couple_one_below | 2026-06 | Couple of whom one is below AOW age in 2026 | A couple of whom at least one is below AOW age pays nothing. | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f) |

    @in_force @published
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the income a year is 45000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is couple_under_aow
      Examples:
        | case                       | month   | title                                       | how                                                          | source                                                        |
        | flat_2023_couple_one_below | 2023-06 | Couple of whom one is below AOW age in 2023 | A couple of whom at least one is below AOW age pays nothing. | Gemeente Drimmelen, Abonnementstarief Wmo, tabel 2023 en 2024 |
        | flat_2024_couple_one_below | 2024-06 | Couple of whom one is below AOW age in 2024 | A couple of whom at least one is below AOW age pays nothing. | Gemeente Drimmelen, Abonnementstarief Wmo, tabel 2023 en 2024 |

  Rule: The contribution of 2015: a base, and a share of the income above a threshold, each four weeks

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2015-06
      And the household is single
      And the age group of the client is <client>
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is 19.40 euros each four weeks
      And a reason is below_threshold
      Examples:
        | case                               | client | income   | title                                                        | how                                                                | source                                                                |
        | 2015_single_under_aow_at_threshold | adult  | 22331.00 | Single person below AOW age in 2015, income at the threshold | No income above the threshold of 22,331, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |
        | 2015_single_aow_at_threshold       | aow    | 16634.00 | Single person at AOW age in 2015, income at the threshold    | No income above the threshold of 16,634, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |
        | 2015_threshold_cent_below          | adult  | 22330.99 | Single person in 2015, a cent below the threshold            | Below the threshold: the base amount alone.                        | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2015-06
      And the household is single
      And the age group of the client is <client>
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case                        | client | income   | contribution | title                                                                | how                                                                                                                                                | source                                                                |
        | 2015_single_under_aow_40000 | adult  | 40000.00 | 223.27       | Single person below AOW age in 2015, income 40,000                   | 19.40 + 15 % of (40,000 - 22,331) / 13 = 223.2731, down to the cent.                                                                               | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |
        | 2015_single_aow_40000       | aow    | 40000.00 | 289.00       | Single person at AOW age in 2015, income 40,000                      | 19.40 + 15 % of (40,000 - 16,634) / 13 = 289.0077, down to the cent.                                                                               | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |
        | 2015_threshold_cent_above   | adult  | 22331.01 | 19.40        | Single person in 2015, a cent above the threshold                    | 15 % of a cent, over 13 periods, is less than a cent: the base amount, now by rounding down.                                                       | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |
        | 2015_first_cent             | adult  | 22331.87 | 19.41        | Single person in 2015, the income with which the first cent is added | A cent each four weeks is 0.13 a year; 0.13 / 15 % is 0.8667 euros of income, so 0.87 above the threshold is the first whole cent that reaches it. | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2015-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is <partner>
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is 27.60 euros each four weeks
      And a reason is below_threshold
      Examples:
        | case                               | partner | income   | title                                                                | how                                                                | source                                                                |
        | 2015_couple_under_aow_at_threshold | adult   | 27917.00 | Couple of whom one is below AOW age in 2015, income at the threshold | No income above the threshold of 27,917, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |
        | 2015_couple_aow_at_threshold       | aow     | 23046.00 | Couple, both at AOW age in 2015, income at the threshold             | No income above the threshold of 23,046, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2015-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is <partner>
      And the income a year is 40000.00
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case                        | partner | contribution | title                                                      | how                                                                  | source                                                                |
        | 2015_couple_under_aow_40000 | adult   | 167.01       | Couple of whom one is below AOW age in 2015, income 40,000 | 27.60 + 15 % of (40,000 - 27,917) / 13 = 167.0192, down to the cent. | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |
        | 2015_couple_aow_40000       | aow     | 223.22       | Couple, both at AOW age in 2015, income 40,000             | 27.60 + 15 % of (40,000 - 23,046) / 13 = 223.2231, down to the cent. | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2015-06
      And the household is single
      And the age group of the client is adult
      And the income a year is 25000.00
      And the assets of the client are <assets>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case               | assets   | contribution | title                                                  | how                                                                                                           | source                                                                |
        | 2015_wealth        | 31139.00 | 59.42        | Single person below AOW age in 2015 with wealth        | Assets 31,139 less the exempt 21,139 is 10,000; 8 % is 800. 19.40 + 15 % of (25,800 - 22,331) / 13 = 59.4269. | Uitvoeringsbesluit Wmo 2015 (tekst 2015, Stb. 2014, 420), art. 3.9(1) |
        | 2015_wealth_exempt | 21139.00 | 50.19        | Single person in 2015 with wealth at the exempt amount | Wealth counts only above 21,139: 19.40 + 15 % of (25,000 - 22,331) / 13 = 50.1962.                            | Wet inkomstenbelasting 2001 (tekst 2013), art. 5.5                    |

  Rule: The contribution of 2016: a base, and a share of the income above a threshold, each four weeks

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2016-06
      And the household is single
      And the age group of the client is <client>
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is 19.40 euros each four weeks
      And a reason is below_threshold
      Examples:
        | case                               | client | income   | title                                                        | how                                                                | source                                                                    |
        | 2016_single_under_aow_at_threshold | adult  | 22486.00 | Single person below AOW age in 2016, income at the threshold | No income above the threshold of 22,486, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |
        | 2016_single_aow_at_threshold       | aow    | 16887.00 | Single person at AOW age in 2016, income at the threshold    | No income above the threshold of 16,887, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |
        | 2016_threshold_cent_below          | adult  | 22485.99 | Single person in 2016, a cent below the threshold            | Below the threshold: the base amount alone.                        | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2016-06
      And the household is single
      And the age group of the client is <client>
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case                        | client | income   | contribution | title                                                                | how                                                                                                                                                | source                                                                    |
        | 2016_single_under_aow_40000 | adult  | 40000.00 | 221.48       | Single person below AOW age in 2016, income 40,000                   | 19.40 + 15 % of (40,000 - 22,486) / 13 = 221.4846, down to the cent.                                                                               | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |
        | 2016_single_aow_40000       | aow    | 40000.00 | 286.08       | Single person at AOW age in 2016, income 40,000                      | 19.40 + 15 % of (40,000 - 16,887) / 13 = 286.0885, down to the cent.                                                                               | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |
        | 2016_threshold_cent_above   | adult  | 22486.01 | 19.40        | Single person in 2016, a cent above the threshold                    | 15 % of a cent, over 13 periods, is less than a cent: the base amount, now by rounding down.                                                       | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |
        | 2016_first_cent             | adult  | 22486.87 | 19.41        | Single person in 2016, the income with which the first cent is added | A cent each four weeks is 0.13 a year; 0.13 / 15 % is 0.8667 euros of income, so 0.87 above the threshold is the first whole cent that reaches it. | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2016-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is <partner>
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is 27.80 euros each four weeks
      And a reason is below_threshold
      Examples:
        | case                               | partner | income   | title                                                                | how                                                                | source                                                                    |
        | 2016_couple_under_aow_at_threshold | adult   | 28177.00 | Couple of whom one is below AOW age in 2016, income at the threshold | No income above the threshold of 28,177, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |
        | 2016_couple_aow_at_threshold       | aow     | 23374.00 | Couple, both at AOW age in 2016, income at the threshold             | No income above the threshold of 23,374, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2016-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is <partner>
      And the income a year is 40000.00
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case                        | partner | contribution | title                                                      | how                                                                  | source                                                                    |
        | 2016_couple_under_aow_40000 | adult   | 164.21       | Couple of whom one is below AOW age in 2016, income 40,000 | 27.80 + 15 % of (40,000 - 28,177) / 13 = 164.2192, down to the cent. | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |
        | 2016_couple_aow_40000       | aow     | 219.63       | Couple, both at AOW age in 2016, income 40,000             | 27.80 + 15 % of (40,000 - 23,374) / 13 = 219.6385, down to the cent. | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2016-06
      And the household is single
      And the age group of the client is adult
      And the income a year is 25000.00
      And the assets of the client are <assets>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case               | assets   | contribution | title                                                  | how                                                                                                           | source                                                                     |
        | 2016_wealth        | 31139.00 | 57.63        | Single person below AOW age in 2016 with wealth        | Assets 31,139 less the exempt 21,139 is 10,000; 8 % is 800. 19.40 + 15 % of (25,800 - 22,486) / 13 = 57.6385. | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.9(1)  |
        | 2016_wealth_exempt | 21139.00 | 48.40        | Single person in 2016 with wealth at the exempt amount | Wealth counts only above 21,139: 19.40 + 15 % of (25,000 - 22,486) / 13 = 48.4077.                            | mkbfiscaal.nl, Hoeveel spaargeld mag u onbelast hebben?, vrijstelling 2014 |

  Rule: The contribution of 2017, for the two groups whose threshold two sources give; none for the others

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2017-06
      And the household is single
      And the age group of the client is aow
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is 17.50 euros each four weeks
      And a reason is below_threshold
      Examples:
        | case                         | income   | title                                                        | how                                                                         | source                                                                    |
        | 2017_single_aow_at_threshold | 17033.00 | Single person at AOW age in 2017, income at the threshold    | No income above the threshold of 17,033, so the base amount of 17.50 alone. | OSOL Lelystad, Verlaging eigen CAK-bijdrage in 2017, inkomensgrenzen 2017 |
        | 2017_threshold_cent_below    | 17032.99 | Single person at AOW age in 2017, a cent below the threshold | Below the threshold: the base amount alone.                                 | OSOL Lelystad, Verlaging eigen CAK-bijdrage in 2017, inkomensgrenzen 2017 |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2017-06
      And the household is single
      And the age group of the client is aow
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case                      | income   | contribution | title                                                                           | how                                                                                                         | source                                                                    |
        | 2017_single_aow_40000     | 40000.00 | 238.33       | Single person at AOW age in 2017, income 40,000                                 | 17.50 + 12.5 % of (40,000 - 17,033) / 13 = 17.50 + 2,870.875 / 13 = 238.3365, down to the cent.             | OSOL Lelystad, Verlaging eigen CAK-bijdrage in 2017, inkomensgrenzen 2017 |
        | 2017_threshold_cent_above | 17033.01 | 17.50        | Single person at AOW age in 2017, a cent above the threshold                    | 12.5 % of a cent, over 13 periods, is less than a cent: the base amount, now by rounding down.              | OSOL Lelystad, Verlaging eigen CAK-bijdrage in 2017, inkomensgrenzen 2017 |
        | 2017_first_cent           | 17034.04 | 17.51        | Single person at AOW age in 2017, the income with which the first cent is added | A cent each four weeks is 0.13 a year; 0.13 / 12.5 % is 1.04 euros of income above the threshold of 17,033. | CAK, Beleidswijzigingen 2017, marginaal tarief                            |

    @in_force @derived
    Scenario: 2017_couple_under_aow_at_threshold: Couple of whom one is below AOW age in 2017, income at the threshold
      Up to and including 35,000 the lowest amount, which is nothing.
      Source: CAK, Beleidswijzigingen 2017, laagste maximale periodebijdrage
      Given the month is 2017-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the income a year is 35000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros each four weeks
      And a reason is below_threshold

    @in_force @derived
    Scenario: 2017_couple_under_aow_40000: Couple of whom one is below AOW age in 2017, income 40,000
      12.5 % of (40,000 - 35,000) / 13 = 625 / 13 = 48.0769, down to the cent.
      Source: CAK, Beleidswijzigingen 2017, marginaal tarief
      Given the month is 2017-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the income a year is 40000.00
      When the contribution is computed under in_force
      Then the contribution is 48.07 euros each four weeks
      And no reason is given

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2017-06
      And the household is single
      And the age group of the client is aow
      And the income a year is 20000.00
      And the assets of the client are <assets>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case               | assets   | contribution | title                                                             | how                                                                                                                                    | source                                                               |
        | 2017_wealth        | 31330.00 | 53.72        | Single person at AOW age in 2017 with wealth                      | Assets 31,330 less the exempt 21,330 is 10,000; 8 % is 800. 17.50 + 12.5 % of (20,800 - 17,033) / 13 = 17.50 + 470.875 / 13 = 53.7211. | Gemeente Heumen, Eigen bijdrage, 8% van de grondslag sparen/beleggen |
        | 2017_wealth_exempt | 21330.00 | 46.02        | Single person at AOW age in 2017 with wealth at the exempt amount | Wealth counts only above 21,330: 17.50 + 12.5 % of (20,000 - 17,033) / 13 = 17.50 + 370.875 / 13 = 46.0288.                            | Wet inkomstenbelasting 2001 (tekst 2015), art. 5.5                   |

    @in_force @derived
    Scenario: 2017_couple_wealth: Couple of whom one is below AOW age in 2017, one of them with wealth above the exempt amount
      8 % of 10,000 is 800: 12.5 % of (36,800 - 35,000) / 13 = 225 / 13 = 17.3076.
      Source: Wet inkomstenbelasting 2001 (tekst 2015), art. 5.5
      Given the month is 2017-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the income a year is 36000.00
      And the assets of the client are 31330.00
      And the assets of the partner are 21330.00
      When the contribution is computed under in_force
      Then the contribution is 17.30 euros each four weeks
      And no reason is given

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2017-06
      And the household is single
      And the age group of the client is <client>
      And the income a year is 30000.00
      When the contribution is computed under in_force
      Then there is no amount because of not_covered
      Examples:
        | case                    | client  | title                               | how                                                                                    | source                                                                    |
        | 2017_single_under_aow   | adult   | Single person below AOW age in 2017 | No two sources agree on the threshold of this group, so there is no amount.            | OSOL Lelystad, Verlaging eigen CAK-bijdrage in 2017, inkomensgrenzen 2017 |
        | 2017_single_age_unknown | unknown | Single person in 2017, age unknown  | Below AOW age there is no amount, so a range over the other cases would be too narrow. | OSOL Lelystad, Verlaging eigen CAK-bijdrage in 2017, inkomensgrenzen 2017 |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2017-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is <partner>
      And the income a year is 30000.00
      When the contribution is computed under in_force
      Then there is no amount because of not_covered
      Examples:
        | case                     | partner | title                                                             | how                                                                                            | source                                                                    |
        | 2017_couple_aow          | aow     | Couple, both at AOW age in 2017                                   | No two sources agree on the threshold of this group, so there is no amount.                    | OSOL Lelystad, Verlaging eigen CAK-bijdrage in 2017, inkomensgrenzen 2017 |
        | 2017_partner_age_unknown | unknown | Couple in 2017, the client at AOW age, age of the partner unknown | If both are at AOW age there is no amount, so a range over the other case would be too narrow. | OSOL Lelystad, Verlaging eigen CAK-bijdrage in 2017, inkomensgrenzen 2017 |

    @in_force @derived
    Scenario: 2017_minor: Client under 18 in 2017
      Nothing is due for a client under 18, whatever the threshold.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(4)(e)
      Given the month is 2017-06
      And the household is single
      And the age group of the client is minor
      And the income a year is 30000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros each four weeks
      And a reason is minor

    @in_force @derived
    Scenario: 2017_single_under_aow_wlz: Single person below AOW age in 2017 who owes a contribution for the Wlz
      Nothing is due beside a contribution for the Wlz, whatever the threshold.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(4)(a)
      Given the month is 2017-06
      And the household is single
      And the age group of the client is adult
      And the income a year is 30000.00
      And the contribution already owed is wlz
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros each four weeks
      And a reason is other_contribution

  Rule: The contribution of 2018: a base, and a share of the income above a threshold, each four weeks

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2018-06
      And the household is single
      And the age group of the client is <client>
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is 17.60 euros each four weeks
      And a reason is below_threshold
      Examples:
        | case                               | client | income   | title                                                        | how                                                                | source                                                |
        | 2018_single_under_aow_at_threshold | adult  | 22873.00 | Single person below AOW age in 2018, income at the threshold | No income above the threshold of 22,873, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |
        | 2018_single_aow_at_threshold       | aow    | 17474.00 | Single person at AOW age in 2018, income at the threshold    | No income above the threshold of 17,474, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |
        | 2018_threshold_cent_below          | adult  | 22872.99 | Single person in 2018, a cent below the threshold            | Below the threshold: the base amount alone.                        | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2018-06
      And the household is single
      And the age group of the client is <client>
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case                        | client | income   | contribution | title                                                                | how                                                                                                                                                  | source                                                |
        | 2018_single_under_aow_40000 | adult  | 40000.00 | 182.28       | Single person below AOW age in 2018, income 40,000                   | 17.60 + 12.5 % of (40,000 - 22,873) / 13 = 182.2827, down to the cent.                                                                               | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |
        | 2018_single_aow_40000       | aow    | 40000.00 | 234.19       | Single person at AOW age in 2018, income 40,000                      | 17.60 + 12.5 % of (40,000 - 17,474) / 13 = 234.1962, down to the cent.                                                                               | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |
        | 2018_threshold_cent_above   | adult  | 22873.01 | 17.60        | Single person in 2018, a cent above the threshold                    | 12.5 % of a cent, over 13 periods, is less than a cent: the base amount, now by rounding down.                                                       | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |
        | 2018_first_cent             | adult  | 22874.04 | 17.61        | Single person in 2018, the income with which the first cent is added | A cent each four weeks is 0.13 a year; 0.13 / 12.5 % is 1.0400 euros of income, so 1.04 above the threshold is the first whole cent that reaches it. | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2018-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is <partner>
      And the income a year is <income>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And a reason is below_threshold
      Examples:
        | case                               | partner | income   | contribution | title                                                                | how                                                                | source                                                |
        | 2018_couple_under_aow_at_threshold | adult   | 35175.00 | 0.00         | Couple of whom one is below AOW age in 2018, income at the threshold | No income above the threshold of 35,175, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |
        | 2018_couple_aow_at_threshold       | aow     | 24128.00 | 17.60        | Couple, both at AOW age in 2018, income at the threshold             | No income above the threshold of 24,128, so the base amount alone. | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2018-06
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is <partner>
      And the income a year is 40000.00
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case                        | partner | contribution | title                                                      | how                                                                    | source                                                |
        | 2018_couple_under_aow_40000 | adult   | 46.39        | Couple of whom one is below AOW age in 2018, income 40,000 | 0.00 + 12.5 % of (40,000 - 35,175) / 13 = 46.3942, down to the cent.   | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |
        | 2018_couple_aow_40000       | aow     | 170.21       | Couple, both at AOW age in 2018, income 40,000             | 17.60 + 12.5 % of (40,000 - 24,128) / 13 = 170.2154, down to the cent. | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1) |

    @in_force @derived
    Scenario: 2018_single_150000: Single person in 2018, income 150,000: no maximum
      17.60 + 12.5 % of (150,000 - 22,873) / 13 = 1239.9750; the article sets no maximum.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1)
      Given the month is 2018-06
      And the household is single
      And the income a year is 150000.00
      When the contribution is computed under in_force
      Then the contribution is 1239.97 euros each four weeks
      And no reason is given

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2018-06
      And the household is single
      And the age group of the client is <client>
      And the income a year is <income>
      And the assets of the client are <assets>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros each four weeks
      And no reason is given
      Examples:
        | case                   | client | income   | assets    | contribution | title                                                                              | how                                                                                                                                                                                                          | source                                                 |
        | 2018_wealth            | adult  | 25000.00 | 34437.00  | 45.74        | Single person below AOW age in 2018 with wealth                                    | Assets 34,437 less the exempt 24,437 is 10,000; 8 % is 800. 17.60 + 12.5 % of (25,800 - 22,873) / 13 = 45.7442.                                                                                              | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.9(1)  |
        | 2018_wealth_exempt     | adult  | 25000.00 | 24437.00  | 38.05        | Single person in 2018 with wealth at the exempt amount                             | Wealth counts only above 24,437: 17.60 + 12.5 % of (25,000 - 22,873) / 13 = 38.0519.                                                                                                                         | Wet inkomstenbelasting 2001 (tekst 2016), art. 5.5     |
        | 2018_relief            | aow    | 20000.00 | 34437.00  | 38.04        | Single person at AOW age in 2018 with wealth, with the relief for pensioners       | Wealth above 24,437 is 10,000, of which 8 % counts. 20,000 - 4 % of 10,000 = 19,600 is below 20,075, so 12 % of 10,000 = 1,200 comes off. Income 19,600: 17.60 + 12.5 % of (19,600 - 17,474) / 13 = 38.0423. | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.9a(1) |
        | 2018_relief_limit      | aow    | 20475.00 | 34437.00  | 54.14        | Single person at AOW age in 2018 with wealth, at the limit of the relief           | Wealth above 24,437 is 10,000, of which 8 % counts. 20,475 - 400 is exactly 20,075, not below it: no relief. Income 21,275: 17.60 + 12.5 % of (21,275 - 17,474) / 13 = 54.1481.                              | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.9a(1) |
        | 2018_relief_cent_below | aow    | 20474.99 | 34437.00  | 42.60        | Single person at AOW age in 2018 with wealth, a cent below the limit of the relief | Wealth above 24,437 is 10,000, of which 8 % counts. 20,474.99 - 400 is below 20,075: 1,200 comes off. Income 20,074.99: 17.60 + 12.5 % of (20,074.99 - 17,474) / 13 = 42.6095.                               | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.9a(1) |
        | 2018_relief_maximum    | aow    | 15000.00 | 124437.00 | 44.77        | Single person at AOW age in 2018 with wealth, with the highest relief              | Wealth above 24,437 is 100,000, of which 8 % counts. 12 % of 100,000 is more than 2,700, so 2,700 comes off. Income 20,300: 17.60 + 12.5 % of (20,300 - 17,474) / 13 = 44.7731.                              | Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.9a(1) |

  Rule: The contribution of bill 36 713 (ivb) of a couple, at price level 2025; the thresholds are derived

    @ivb_bill @published
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is adult
      And the age group of the partner is aow
      And the income a year is <income>
      When the contribution is computed under ivb_bill
      Then the contribution is 23.60 euros a month
      And a reason is below_threshold
      Examples:
        | case                  | income   | title                                     | how                                            | source                                                                                                                                          |
        | bill_couple_minimum   | 33500.00 | Couple with an income below the threshold | The minimum of 23.60 up to about 34,000 euros. | Rijksoverheid, 14 maart 2025, Invulling van de inkomens- en vermogensafhankelijke eigen bijdrage in de Wmo, minimum, maximum en inkomensgrenzen |
        | bill_couple_no_income | 0.00     | Couple without income                     | The minimum of 23.60.                          | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16                                            |

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is adult
      And the age group of the partner is aow
      And the income a year is <income>
      When the contribution is computed under ivb_bill
      Then the contribution is 23.60 euros a month
      And a reason is below_threshold
      Examples:
        | case                             | income   | title                              | how                                                                                                                                                                                                         | source                                                                                                             |
        | bill_couple_threshold_cent_below | 33899.99 | Couple, a cent below the threshold | The threshold is derived, the middle of what fits the points that the report prints: about 70,500 less (328.00 - 23.60) x 12 / 10 % = 36,528, and about 58,750 under variant E less 28,684.80, x 135 / 120. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 135 |
        | bill_couple_threshold            | 33900.00 | Couple, at the threshold           | The threshold is derived, the middle of what fits the points that the report prints: about 70,500 less (328.00 - 23.60) x 12 / 10 % = 36,528, and about 58,750 under variant E less 28,684.80, x 135 / 120. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 135 |

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is <client>
      And the age group of the partner is <partner>
      And the income a year is <income>
      When the contribution is computed under ivb_bill
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                             | client | partner | income   | contribution | title                                          | how                                                                                      | source                                                                                                             |
        | bill_couple_threshold_cent_above | adult  | aow     | 33900.01 | 23.60        | Couple, a cent above the threshold             | 10 % of a cent over twelve months is less than a cent.                                   | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 135 |
        | bill_couple_before_first_cent    | adult  | aow     | 33901.19 | 23.60        | Couple, 1.19 above the threshold               | 10 % of 1.19 / 12 = 0.0099: still no whole cent.                                         | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_couple_first_cent           | adult  | aow     | 33901.20 | 23.61        | Couple, 1.20 above the threshold               | 10 % of 1.20 / 12 is exactly a cent.                                                     | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_couple_maximum_cent_below   | adult  | aow     | 70427.99 | 327.99       | Couple, a cent below the income of the maximum | 23.60 + 10 % of 36,527.99 / 12 = 327.9999, down to the cent.                             | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_couple_40000                | adult  | aow     | 40000.00 | 74.43        | Couple with an income of 40,000                | 23.60 + 10 % of (40,000 - 33,900) / 12 = 74.4333, down to the cent.                      | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_couple_50000                | adult  | aow     | 50000.00 | 157.76       | Couple with an income of 50,000                | 23.60 + 10 % of (50,000 - 33,900) / 12 = 157.7667, down to the cent.                     | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_couple_60000                | adult  | aow     | 60000.00 | 241.10       | Couple with an income of 60,000                | 23.60 + 10 % of (60,000 - 33,900) / 12 = 241.1000, down to the cent.                     | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_couple_adult_adult          | adult  | adult   | 40000.00 | 74.43        | Couple, both below AOW age, income 40,000      | The sources make no difference by age: 23.60 + 10 % of (40,000 - 33,900) / 12 = 74.4333. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_couple_aow_aow              | aow    | aow     | 40000.00 | 74.43        | Couple, both at AOW age, income 40,000         | The sources make no difference by age: 23.60 + 10 % of (40,000 - 33,900) / 12 = 74.4333. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is adult
      And the age group of the partner is aow
      And the income a year is <income>
      When the contribution is computed under ivb_bill
      Then the contribution is 328.00 euros a month
      And a reason is maximum
      Examples:
        | case                           | income   | title                                          | how                                                                                          | source                                                                                                             |
        | bill_couple_maximum            | 70428.00 | Couple, at the income of the maximum           | 33,900 + (328.00 - 23.60) x 12 / 10 % = 70,428; the report puts the maximum at about 70,500. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 135 |
        | bill_couple_maximum_cent_above | 70428.01 | Couple, a cent above the income of the maximum | The maximum is 328.00.                                                                       | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |

    @ivb_bill @published
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is adult
      And the age group of the partner is aow
      And the income a year is <income>
      When the contribution is computed under ivb_bill
      Then the contribution is 328.00 euros a month
      And a reason is maximum
      Examples:
        | case             | income    | title                                                    | how                                           | source                                                                                                             |
        | bill_couple_top  | 70500.00  | Couple with the income where the report puts the maximum | The maximum is reached at about 70,500 euros. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 135 |
        | bill_couple_rich | 200000.00 | Couple with an income of 200,000                         | The maximum is 328.00.                        | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are <assets>
      And the assets of the partner are <assets of the partner>
      When the contribution is computed under ivb_bill
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                      | assets   | assets of the partner | contribution | title                   | how                                                                                        | source                                                                                                          |
        | bill_wealth_couple_exempt | 33748.00 | 33748.00              | 74.43        | Couple with 33,748 each | 67,496 is exempt for a couple: 23.60 + 10 % of 6,100 / 12 = 74.4333.                       | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |
        | bill_wealth_couple        | 50000.00 | 50000.00              | 85.26        | Couple with 50,000 each | 4 % of (100,000 - 67,496) = 1,300.16: 23.60 + 10 % of (41,300.16 - 33,900) / 12 = 85.2680. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |

  Rule: The contribution of bill 36 713 (ivb) with wealth, by month and exempt, at price level 2025; the thresholds are derived

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is 30000.00
      When the contribution is computed under ivb_bill
      Then the contribution is 69.43 euros a month
      And no reason is given
      Examples:
        | case         | month   | title                      | how                                                                                        | source                                                                                               |
        | bill_2025_01 | 2025-01 | The bill asked for 2025-01 | Price level 2025; no amounts for another year exist: 23.60 + 10 % of 5,500 / 12 = 69.4333. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16 |
        | bill_2027_12 | 2027-12 | The bill asked for 2027-12 | Price level 2025; no amounts for another year exist: 23.60 + 10 % of 5,500 / 12 = 69.4333. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16 |

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the assets of the client are <assets>
      When the contribution is computed under ivb_bill
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case               | assets    | contribution | title                                  | how                                                                                                        | source                                                                                                          |
        | bill_wealth_exempt | 33748.00  | 69.43        | Single person with assets of 33,748    | 4 % of the 0 above 33,748 is 0.00: 23.60 + 10 % of (30,000 + 0.00 - 24,500) / 12 = 69.4333.                | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |
        | bill_wealth_cent   | 33748.01  | 69.43        | Single person with assets of 33,748.01 | 4 % of the 0.01 above 33,748 is 0.0004: 23.60 + 10 % of (30,000 + 0.0004 - 24,500) / 12 = 69.4333.         | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |
        | bill_wealth_50000  | 50000.00  | 74.85        | Single person with assets of 50,000    | 4 % of the 16,252 above 33,748 is 650.0800: 23.60 + 10 % of (30,000 + 650.0800 - 24,500) / 12 = 74.8507.   | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |
        | bill_wealth_100000 | 100000.00 | 91.51        | Single person with assets of 100,000   | 4 % of the 66,252 above 33,748 is 2650.0800: 23.60 + 10 % of (30,000 + 2650.0800 - 24,500) / 12 = 91.5173. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |

    @ivb_bill @derived
    Scenario: bill_wlz: A Wlz contribution under the bill
      Who pays the Wlz contribution does not pay the ivb on top.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 15 (anticumulatie)
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the contribution already owed is wlz
      When the contribution is computed under ivb_bill
      Then the contribution is 0.00 euros a month
      And a reason is other_contribution

    @ivb_bill @derived
    Scenario: bill_wheelchair: A wheelchair under the bill
      The wheelchair stays free; charging it is a policy option.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 15
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the client gets wheelchair
      When the contribution is computed under ivb_bill
      Then the contribution is 0.00 euros a month
      And a reason is free_kind

    @ivb_bill @derived
    Scenario: bill_client_support: Cliëntondersteuning under the bill
      Cliëntondersteuning stays free.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4(5)
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the client gets client_support
      When the contribution is computed under ivb_bill
      Then the contribution is 0.00 euros a month
      And a reason is free_kind

    @ivb_bill @derived
    Scenario: bill_minor: A client under 18 under the bill
      The exemption of today, taken to go on; the draft decree could not be read.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(e)
      Given the month is 2026-11
      And the household is single
      And the age group of the client is minor
      And the income a year is 80000.00
      When the contribution is computed under ivb_bill
      Then the contribution is 0.00 euros a month
      And a reason is minor

    @ivb_bill @derived
    Scenario: bill_shelter: Two nights in an opvang institution under the bill
      The exemption of today, taken to go on; the draft decree could not be read.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(b)
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the consecutive nights in an opvang institution are 2
      When the contribution is computed under ivb_bill
      Then the contribution is 0.00 euros a month
      And a reason is shelter_stay

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is 30000.00
      When the contribution is computed under ivb_bill
      Then there is no amount because of not_covered
      Examples:
        | case                     | month   | title                      | how                                                                                                              | source                                                                                               |
        | bill_2024_12_not_covered | 2024-12 | The bill asked for 2024-12 | The amounts are at price level 2025 and the report assumes 2027 as first year; outside 2025-2027 none are given. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16 |
        | bill_2028_01_not_covered | 2028-01 | The bill asked for 2028-01 | The amounts are at price level 2025 and the report assumes 2027 as first year; outside 2025-2027 none are given. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16 |

  Rule: The contribution of bill 36 713 (ivb) of a single person, at price level 2025; the thresholds are derived

    @ivb_bill @published
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      When the contribution is computed under ivb_bill
      Then the contribution is 23.60 euros a month
      And a reason is below_threshold
      Examples:
        | case                  | income   | title                                            | how                                            | source                                                                                                                                          |
        | bill_single_minimum   | 24000.00 | Single person with an income below the threshold | The minimum of 23.60 up to about 24,500 euros. | Rijksoverheid, 14 maart 2025, Invulling van de inkomens- en vermogensafhankelijke eigen bijdrage in de Wmo, minimum, maximum en inkomensgrenzen |
        | bill_single_no_income | 0.00     | Single person without income                     | The minimum of 23.60.                          | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16                                            |

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      When the contribution is computed under ivb_bill
      Then the contribution is 23.60 euros a month
      And a reason is below_threshold
      Examples:
        | case                             | income   | title                                     | how                                                                                                                                                                                                         | source                                                                                                             |
        | bill_single_threshold_cent_below | 24499.99 | Single person, a cent below the threshold | The threshold is derived, the middle of what fits the points that the report prints: about 61,000 less (328.00 - 23.60) x 12 / 10 % = 36,528, and about 50,500 under variant E less 28,684.80, x 135 / 120. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 135 |
        | bill_single_threshold            | 24500.00 | Single person, at the threshold           | The threshold is derived, the middle of what fits the points that the report prints: about 61,000 less (328.00 - 23.60) x 12 / 10 % = 36,528, and about 50,500 under variant E less 28,684.80, x 135 / 120. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 135 |

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      When the contribution is computed under ivb_bill
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                             | income   | contribution | title                                                 | how                                                                  | source                                                                                                             |
        | bill_single_threshold_cent_above | 24500.01 | 23.60        | Single person, a cent above the threshold             | 10 % of a cent over twelve months is less than a cent.               | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 135 |
        | bill_single_before_first_cent    | 24501.19 | 23.60        | Single person, 1.19 above the threshold               | 10 % of 1.19 / 12 = 0.0099: still no whole cent.                     | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_single_first_cent           | 24501.20 | 23.61        | Single person, 1.20 above the threshold               | 10 % of 1.20 / 12 is exactly a cent.                                 | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_single_maximum_cent_below   | 61027.99 | 327.99       | Single person, a cent below the income of the maximum | 23.60 + 10 % of 36,527.99 / 12 = 327.9999, down to the cent.         | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_single_25000                | 25000.00 | 27.76        | Single person with an income of 25,000                | 23.60 + 10 % of (25,000 - 24,500) / 12 = 27.7667, down to the cent.  | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_single_30000                | 30000.00 | 69.43        | Single person with an income of 30,000                | 23.60 + 10 % of (30,000 - 24,500) / 12 = 69.4333, down to the cent.  | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_single_40000                | 40000.00 | 152.76       | Single person with an income of 40,000                | 23.60 + 10 % of (40,000 - 24,500) / 12 = 152.7667, down to the cent. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_single_50000                | 50000.00 | 236.10       | Single person with an income of 50,000                | 23.60 + 10 % of (50,000 - 24,500) / 12 = 236.1000, down to the cent. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |
        | bill_single_60000                | 60000.00 | 319.43       | Single person with an income of 60,000                | 23.60 + 10 % of (60,000 - 24,500) / 12 = 319.4333, down to the cent. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |

    @ivb_bill @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      When the contribution is computed under ivb_bill
      Then the contribution is 328.00 euros a month
      And a reason is maximum
      Examples:
        | case                           | income   | title                                                 | how                                                                                          | source                                                                                                             |
        | bill_single_maximum            | 61028.00 | Single person, at the income of the maximum           | 24,500 + (328.00 - 23.60) x 12 / 10 % = 61,028; the report puts the maximum at about 61,000. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 135 |
        | bill_single_maximum_cent_above | 61028.01 | Single person, a cent above the income of the maximum | The maximum is 328.00.                                                                       | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |

    @ivb_bill @published
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      When the contribution is computed under ivb_bill
      Then the contribution is 328.00 euros a month
      And a reason is maximum
      Examples:
        | case             | income    | title                                                                 | how                                                                                      | source                                                                                                             |
        | bill_single_top  | 61125.00  | Single person just above the income where the report puts the maximum | The maximum is reached at about 61,000 euros; within 125 euros of it, as rounded to 250. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, voetnoot 135 |
        | bill_single_rich | 200000.00 | Single person with an income of 200,000                               | The maximum is 328.00.                                                                   | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16               |

    @ivb_bill @derived
    Scenario: bill_single_aow_minimum: Single person at AOW age under the bill, income below the threshold
      The bill makes no difference by age: the minimum of 23.60.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16
      Given the month is 2026-11
      And the household is single
      And the age group of the client is aow
      And the income a year is 20000.00
      When the contribution is computed under ivb_bill
      Then the contribution is 23.60 euros a month
      And a reason is below_threshold

    @ivb_bill @derived
    Scenario: bill_single_aow_30000: Single person at AOW age under the bill with an income of 30,000
      The bill makes no difference by age: 23.60 + 10 % of (30,000 - 24,500) / 12 = 69.4333, down to the cent.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16
      Given the month is 2026-11
      And the household is single
      And the age group of the client is aow
      And the income a year is 30000.00
      When the contribution is computed under ivb_bill
      Then the contribution is 69.43 euros a month
      And no reason is given

  Rule: What a verordening may change: the amount, no charge at all, the income limits, transport

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the local amount a month is <local amount>
      When the contribution is computed under in_force
      Then the contribution is <contribution> euros a month
      And a reason is lower_amount
      Examples:
        | case              | local amount | contribution | title                                        | how                                            | source                                                     |
        | lower_amount      | 15.00        | 15.00        | A municipality with a lower amount           | The verordening may set a lower amount: 15.00. | Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(5)(a) |
        | lower_amount_cent | 21.79        | 21.79        | A local amount a cent below the national one | 21.79 is lower than 21.80.                     | Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(5)(a) |
        | amount_nil        | 0.00         | 0.00         | A local amount of nothing                    | A lower amount may be nil.                     | Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(5)(a) |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the local amount a month is <local amount>
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given
      Examples:
        | case          | local amount | title                                               | how                                         | source                                                     |
        | same_amount   | 21.80        | A local amount equal to the national one            | Not lower, so the national amount.          | Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(5)(a) |
        | higher_amount | 25.00        | A local amount above the national one has no effect | The national amount is the highest allowed. | Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(4)    |

    @in_force @derived
    Scenario: lower_amount_couple_below: A lower local amount for a couple below AOW age
      The couple is exempt whatever the local amount.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f)
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is adult
      And the age group of the partner is aow
      And the local amount a month is 15.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is couple_under_aow

    @in_force @derived
    Scenario: no_charge: A municipality that charges nothing
      The council may decide to charge; here it does not.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(1)
      Given the month is 2026-11
      And the household is single
      And the local policy has no_charge
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is no_charge

    @in_force @derived
    Scenario: code_alone: A municipality of which only the code is known
      Without local policy the national tariff holds.
      Source: CAK, Verandering eigen bijdrage Wmo 2026, tarief 2026
      Given the month is 2026-11
      And the household is single
      And the municipality is GM0344
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: transport_own_tariff: Transport with a tariff of its own
      Transport is taken out of the tariff; only its own fare is paid.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(1)
      Given the month is 2026-11
      And the household is single
      And the client gets transport_service
      And the local policy has transport_own_tariff
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is transport_own_tariff

    @in_force @derived
    Scenario: transport_in_tariff: Transport without a tariff of its own
      Not taken out, so the tariff holds.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(1)
      Given the month is 2026-11
      And the household is single
      And the client gets transport_service
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: transport_own_tariff_and_help: Transport with a tariff of its own, and household help
      The help is still charged.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(1)
      Given the month is 2026-11
      And the household is single
      And the client gets transport_service
      And the client gets household_help
      And the local policy has transport_own_tariff
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And a reason is transport_own_tariff

    @in_force @derived
    Scenario: minima_single_under_aow_cent_below: Single person below AOW age, income a cent below the local limit
      Below the limit: nothing.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(2)
      Given the month is 2026-11
      And the household is single
      And the age group of the client is adult
      And the income a year is 19999.99
      And the local income limit for single_under_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is minima

    @in_force @derived
    Scenario: minima_single_under_aow_at: Single person below AOW age, income at the local limit
      The article says below the limit, the act (art. 2.1.4a(5)(b)) not more than the limit. At it the ordinance decides: nothing, or the tariff.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(2)
      Given the month is 2026-11
      And the household is single
      And the age group of the client is adult
      And the income a year is 20000.00
      And the local income limit for single_under_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: minima_single_under_aow_cent_above: Single person below AOW age, income a cent above the local limit
      Above the limit: the tariff.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(2)
      Given the month is 2026-11
      And the household is single
      And the age group of the client is adult
      And the income a year is 20000.01
      And the local income limit for single_under_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: minima_single_aow_cent_below: Single person at AOW age, income a cent below the local limit
      Below the limit: nothing.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(2)
      Given the month is 2026-11
      And the household is single
      And the age group of the client is aow
      And the income a year is 19999.99
      And the local income limit for single_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is minima

    @in_force @derived
    Scenario: minima_single_aow_at: Single person at AOW age, income at the local limit
      The article says below the limit, the act (art. 2.1.4a(5)(b)) not more than the limit. At it the ordinance decides: nothing, or the tariff.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(2)
      Given the month is 2026-11
      And the household is single
      And the age group of the client is aow
      And the income a year is 20000.00
      And the local income limit for single_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the age group of the client is <client>
      And the income a year is <income>
      And the local income limit for single_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given
      Examples:
        | case                         | client | income   | title                                                         | how                                                                  | source                                   |
        | minima_single_aow_cent_above | aow    | 20000.01 | Single person at AOW age, income a cent above the local limit | Above the limit: the tariff.                                         | Uitvoeringsbesluit Wmo 2015, art. 3.8(2) |
        | minima_other_group           | adult  | 10000.00 | A limit for another group does not count                      | The limit is for single persons at AOW age; this person is below it. | Uitvoeringsbesluit Wmo 2015, art. 3.8(2) |

    @in_force @derived
    Scenario: minima_couple_aow_cent_below: Couple, both at AOW age, income a cent below the local limit
      Below the limit: nothing.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(2)
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 19999.99
      And the local income limit for couple_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is minima

    @in_force @derived
    Scenario: minima_couple_aow_at: Couple, both at AOW age, income at the local limit
      The article says below the limit, the act (art. 2.1.4a(5)(b)) not more than the limit. At it the ordinance decides: nothing, or the tariff.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(2)
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 20000.00
      And the local income limit for couple_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: minima_couple_aow_cent_above: Couple, both at AOW age, income a cent above the local limit
      Above the limit: the tariff.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(2)
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 20000.01
      And the local income limit for couple_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: minima_and_lower_amount: Income above the limit in a municipality with a lower amount
      Above the limit, so the local amount.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(5)(a)
      Given the month is 2026-11
      And the household is single
      And the income a year is 20000.01
      And the local amount a month is 15.00
      And the local income limit for single_under_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 15.00 euros a month
      And a reason is lower_amount

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the age group of the client is aow
      And the income a year is 19000.00
      And the assets of the client are <assets>
      And the local income limit for single_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most <at most> euros a month
      And no reason is given
      Examples:
        | case                  | month   | assets   | at most | title                                            | how                                                                                                                                              | source                                 |
        | minima_wealth_2024_at | 2024-06 | 56747.00 | 20.60   | Wealth counts for the local limit of 2024: at it | 4 % of the assets above 31,747 (IB 2022 art. 9.4(1)(c)) is added to 19,000: exactly 20,000. There decree and act differ: nothing, or the tariff. | Uitvoeringsbesluit Wmo 2015, art. 3.2a |
        | minima_wealth_2025_at | 2025-06 | 58748.00 | 21.00   | Wealth counts for the local limit of 2025: at it | 4 % of the assets above 33,748 (IB 2023 art. 9.4(1)(c)) is added to 19,000: exactly 20,000. There decree and act differ: nothing, or the tariff. | Uitvoeringsbesluit Wmo 2015, art. 3.2a |
        | minima_wealth_2026_at | 2026-06 | 61952.00 | 21.80   | Wealth counts for the local limit of 2026: at it | 4 % of the assets above 36,952 (IB 2024 art. 9.4(1)(c)) is added to 19,000: exactly 20,000. There decree and act differ: nothing, or the tariff. | Uitvoeringsbesluit Wmo 2015, art. 3.2a |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the age group of the client is aow
      And the income a year is 19000.00
      And the assets of the client are <assets>
      And the local income limit for single_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is minima
      Examples:
        | case                     | month   | assets   | title                                                    | how                                                                                                    | source                                 |
        | minima_wealth_2024_below | 2024-06 | 56746.99 | Wealth counts for the local limit of 2024: just below it | 4 % of the assets above 31,747 (IB 2022 art. 9.4(1)(c)) is added to 19,000: 19,999.9996, below 20,000. | Uitvoeringsbesluit Wmo 2015, art. 3.2a |
        | minima_wealth_2025_below | 2025-06 | 58747.99 | Wealth counts for the local limit of 2025: just below it | 4 % of the assets above 33,748 (IB 2023 art. 9.4(1)(c)) is added to 19,000: 19,999.9996, below 20,000. | Uitvoeringsbesluit Wmo 2015, art. 3.2a |
        | minima_wealth_2026_below | 2026-06 | 61951.99 | Wealth counts for the local limit of 2026: just below it | 4 % of the assets above 36,952 (IB 2024 art. 9.4(1)(c)) is added to 19,000: 19,999.9996, below 20,000. | Uitvoeringsbesluit Wmo 2015, art. 3.2a |

    @in_force @derived
    Scenario: minima_couple_wealth: The exempt wealth counts for each of the two
      Client: 61,951.99 - 36,952 = 24,999.99; partner nothing above. 19,000 + 4 % of 24,999.99 = 19,999.9996, below 20,000.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.2
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 19000.00
      And the assets of the client are 61951.99
      And the assets of the partner are 36952.00
      And the local income limit for couple_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is minima

  Rule: Wealth and a local income limit, 2019 to 2023: what is exempt in the reference year, two years before

    @in_force @derived
    Scenario: minima_wealth_2019_below: Wealth counts for the local limit of 2019, below AOW age: below it
      Assets 49,999 less 25,000, exempt in 2017, is 24,999; 4 % of it is 999.96, so 19,999.96: below 20,000.
      Source: Consumentenbond, Spaarder tot 245.000 euro gaat er in 2017 op vooruit, 2017
      Given the month is 2019-06
      And the household is single
      And the age group of the client is adult
      And the income a year is 19000.00
      And the assets of the client are 49999.00
      And the local income limit for single_under_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros each four weeks
      And a reason is minima

    @in_force @derived
    Scenario: minima_wealth_2019_above: Wealth counts for the local limit of 2019, below AOW age: above it
      Assets 50,001 less 25,000, exempt in 2017, is 25,001; 4 % of it is 1,000.04, so 20,000.04: above 20,000.
      Source: Consumentenbond, Spaarder tot 245.000 euro gaat er in 2017 op vooruit, 2017
      Given the month is 2019-06
      And the household is single
      And the age group of the client is adult
      And the income a year is 19000.00
      And the assets of the client are 50001.00
      And the local income limit for single_under_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 17.50 euros each four weeks
      And no reason is given

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2019-06
      And the household is single
      And the age group of the client is aow
      And the income a year is <income>
      And the assets of the client are <assets>
      And the local income limit for single_aow is <limit>
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros each four weeks
      And a reason is minima
      Examples:
        | case                            | income   | assets   | limit    | title                                                                   | how                                                                                                                                                           | source                                                      |
        | minima_relief_2019_below        | 20399.99 | 35000.00 | 20000.00 | At AOW age in 2019 wealth is relieved: below the local limit            | Wealth 35,000 - 25,000 = 10,000: 4 % added is 400, 8 % taken off is 800; 20,399.99 - 400 is below 20,075, so 20,399.99 + 400 - 800 = 19,999.99: below 20,000. | Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.2a en 3.9a |
        | minima_relief_2019_most_below   | 20699.95 | 50001.00 | 20000.00 | The relief of 2019 has a maximum of 1,700: below the local limit        | Wealth 25,001: 1,000.04 added, 8 % is 2,000.08, at most (4 % + 2.8 %) x 25,000 = 1,700: 20,699.95 + 1,000.04 - 1,700 = 19,999.99.                             | Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.2a(2)      |
        | minima_relief_2019_income_below | 21075.03 | 50001.00 | 21500.00 | The relief of 2019 is for an income less 4 % of the wealth below 20,075 | 21,075.03 - 1,000.04 = 20,074.99: below 20,075, so 21,075.03 + 1,000.04 - 1,700 = 20,375.07: below 21,500.                                                    | Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.9a(1)      |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2019-06
      And the household is single
      And the age group of the client is aow
      And the income a year is <income>
      And the assets of the client are <assets>
      And the local income limit for single_aow is <limit>
      When the contribution is computed under in_force
      Then the contribution is 17.50 euros each four weeks
      And no reason is given
      Examples:
        | case                          | income   | assets   | limit    | title                                                             | how                                                                                                | source                                                      |
        | minima_relief_2019_above      | 20400.01 | 35000.00 | 20000.00 | At AOW age in 2019 wealth is relieved: above the local limit      | Wealth 10,000: 20,400.01 + 400 - 800 = 20,000.01: above 20,000.                                    | Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.2a en 3.9a |
        | minima_relief_2019_most_above | 20699.97 | 50001.00 | 20000.00 | The relief of 2019 has a maximum of 1,700: above the local limit  | 20,699.97 + 1,000.04 - 1,700 = 20,000.01: above 20,000.                                            | Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.2a(2)      |
        | minima_relief_2019_income_at  | 21075.04 | 50001.00 | 21500.00 | No relief in 2019 from an income less 4 % of the wealth of 20,075 | 21,075.04 - 1,000.04 = 20,075.00: not below it, so 21,075.04 + 1,000.04 = 22,075.08: above 21,500. | Uitvoeringsbesluit Wmo 2015 (tekst 2019), art. 3.9a(1)      |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the age group of the client is aow
      And the income a year is <income>
      And the assets of the client are <assets>
      And the local income limit for single_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is minima
      Examples:
        | case                           | month   | income   | assets   | title                                                           | how                                                                                                    | source                                                     |
        | minima_wealth_2020_below       | 2020-06 | 19000.00 | 54999.00 | Wealth counts for the local limit of 2020: below it             | Assets 54,999 less 30,000, exempt in 2018, is 24,999; 4 % of it is 999.96, so 19,999.96: below 20,000. | Eindhovens Dagblad, Belastingaangifte 2018 nog doen?, 2018 |
        | minima_wealth_2021_below       | 2021-06 | 19000.00 | 55359.00 | Wealth counts for the local limit of 2021: below it             | Assets 55,359 less 30,360, exempt in 2019, is 24,999; 4 % of it is 999.96, so 19,999.96: below 20,000. | Meijburg & Co, Pro Memorie 2021, heffingvrij vermogen 2019 |
        | minima_wealth_2022_below       | 2022-06 | 19000.00 | 55845.00 | Wealth counts for the local limit of 2022: below it             | Assets 55,845 less 30,846, exempt in 2020, is 24,999; 4 % of it is 999.96, so 19,999.96: below 20,000. | Meijburg & Co, Pro Memorie 2021, heffingvrij vermogen 2020 |
        | minima_wealth_2023_in_any_case | 2023-06 | 19900.00 | 2499.99  | Wealth and the local limit of 2023, below it whatever is exempt | Even with none of it exempt 4 % of 2,499.99 is 99.9996, so 19,999.9996: below 20,000.                  | Uitvoeringsbesluit Wmo 2015 (tekst 2021), art. 3.2a(4)     |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the age group of the client is aow
      And the income a year is 19000.00
      And the assets of the client are <assets>
      And the local income limit for single_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is 19.00 euros a month
      And no reason is given
      Examples:
        | case                     | month   | assets   | title                                               | how                                                                                                      | source                                                     |
        | minima_wealth_2020_above | 2020-06 | 55001.00 | Wealth counts for the local limit of 2020: above it | Assets 55,001 less 30,000, exempt in 2018, is 25,001; 4 % of it is 1,000.04, so 20,000.04: above 20,000. | Eindhovens Dagblad, Belastingaangifte 2018 nog doen?, 2018 |
        | minima_wealth_2021_above | 2021-06 | 55361.00 | Wealth counts for the local limit of 2021: above it | Assets 55,361 less 30,360, exempt in 2019, is 25,001; 4 % of it is 1,000.04, so 20,000.04: above 20,000. | Meijburg & Co, Pro Memorie 2021, heffingvrij vermogen 2019 |
        | minima_wealth_2022_above | 2022-06 | 55847.00 | Wealth counts for the local limit of 2022: above it | Assets 55,847 less 30,846, exempt in 2020, is 25,001; 4 % of it is 1,000.04, so 20,000.04: above 20,000. | Meijburg & Co, Pro Memorie 2021, heffingvrij vermogen 2020 |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2023-06
      And the household is single
      And the age group of the client is aow
      And the income a year is <income>
      And the assets of the client are <assets>
      And the local income limit for single_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 19.00 euros a month
      And no reason is given
      Examples:
        | case                         | income   | assets   | title                                                                        | how                                                                                                                                               | source                                                 |
        | minima_wealth_2023_not_known | 19000.00 | 60000.00 | Wealth and the local limit of 2023, of which the exempt amount was not found | With all of it exempt the income is 19,000, below the limit: nothing. With none of it exempt 4 % of 60,000 is 2,400, above the limit: the tariff. | Uitvoeringsbesluit Wmo 2015 (tekst 2021), art. 3.2a(4) |
        | minima_wealth_2023_perhaps   | 19900.00 | 2500.01  | Wealth and the local limit of 2023, above it if nothing is exempt            | With none of it exempt 4 % of 2,500.01 is 100.0004, so above 20,000: the tariff. With all of it exempt 19,900: nothing.                           | Uitvoeringsbesluit Wmo 2015 (tekst 2021), art. 3.2a(4) |

  Rule: Policy option 16, variants A, B and D, on top of the bill, at price level 2025; the thresholds are derived

    @ivb_a @published
    Scenario: ivb_a_minimum: Variant A: single person with an income of 15,000
      The minimum of 29.20.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 15000.00
      When the contribution is computed under ivb_a
      Then the contribution is 29.20 euros a month
      And a reason is below_threshold

    @ivb_a @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      When the contribution is computed under ivb_a
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                     | income   | contribution | title                                             | how                                                                 | source                                                                                                          |
        | ivb_a_single_30000       | 30000.00 | 75.03        | Variant A: single person with an income of 30,000 | 29.20 + 10 % of (30,000 - 24,500) / 12 = 75.0333, down to the cent. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant A |
        | ivb_a_maximum_cent_below | 60355.99 | 327.99       | Variant A: a cent below the income of the maximum | A cent below 60,356, down to the cent.                              | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant A |

    @ivb_a @derived
    Scenario: ivb_a_couple_40000: Variant A: couple with an income of 40,000
      29.20 + 10 % of (40,000 - 33,900) / 12 = 80.0333, down to the cent.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant A
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the income a year is 40000.00
      When the contribution is computed under ivb_a
      Then the contribution is 80.03 euros a month
      And no reason is given

    @ivb_a @published
    Scenario: ivb_a_maximum: Variant A: single person with an income of 61,000
      The maximum stays 328.00 in every variant.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 61000.00
      When the contribution is computed under ivb_a
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @ivb_a @derived
    Scenario: ivb_a_maximum_reached: Variant A: the income of the maximum
      24,500 + (328.00 - 29.20) x 12 / 10 % = 60,356.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 60356.00
      When the contribution is computed under ivb_a
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @ivb_b @derived
    Scenario: ivb_b_minimum: Variant B: single person with an income of 15,000
      The minimum of 23.60.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 15000.00
      When the contribution is computed under ivb_b
      Then the contribution is 23.60 euros a month
      And a reason is below_threshold

    @ivb_b @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      When the contribution is computed under ivb_b
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                     | income   | contribution | title                                             | how                                                                   | source                                                                                                          |
        | ivb_b_single_30000       | 30000.00 | 80.89        | Variant B: single person with an income of 30,000 | 23.60 + 12.5 % of (30,000 - 24,500) / 12 = 80.8917, down to the cent. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant B |
        | ivb_b_maximum_cent_below | 53722.39 | 327.99       | Variant B: a cent below the income of the maximum | A cent below 53,722.40, down to the cent.                             | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant B |

    @ivb_b @derived
    Scenario: ivb_b_couple_40000: Variant B: couple with an income of 40,000
      23.60 + 12.5 % of (40,000 - 33,900) / 12 = 87.1417, down to the cent.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant B
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the income a year is 40000.00
      When the contribution is computed under ivb_b
      Then the contribution is 87.14 euros a month
      And no reason is given

    @ivb_b @published
    Scenario: ivb_b_maximum: Variant B: single person with an income of 61,000
      The maximum stays 328.00 in every variant.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 61000.00
      When the contribution is computed under ivb_b
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @ivb_b @derived
    Scenario: ivb_b_maximum_reached: Variant B: the income of the maximum
      24,500 + (328.00 - 23.60) x 12 / 12.5 % = 53,722.40.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 53722.40
      When the contribution is computed under ivb_b
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @ivb_d @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      When the contribution is computed under ivb_d
      Then the contribution is 23.60 euros a month
      And a reason is below_threshold
      Examples:
        | case                  | income   | title                                             | how                                                                                                                                         | source                                                                                                          |
        | ivb_d_minimum         | 15000.00 | Variant D: single person with an income of 15,000 | The minimum of 23.60.                                                                                                                       | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant D |
        | ivb_d_threshold_below | 21777.77 | Variant D: income a cent below the threshold      | The start of the rise at 120 % instead of 135 % of the sociaal minimum: 120 / 135 of 24,500 and 33,900 is 21,777.78 and 30,133.33, derived. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant D |
        | ivb_d_threshold_at    | 21777.78 | Variant D: income at the threshold                | The start of the rise at 120 % instead of 135 % of the sociaal minimum: 120 / 135 of 24,500 and 33,900 is 21,777.78 and 30,133.33, derived. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant D |

    @ivb_d @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      When the contribution is computed under ivb_d
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                  | income   | contribution | title                                             | how                                                                                                                                                                                                                | source                                                                                                          |
        | ivb_d_single_30000    | 30000.00 | 92.11        | Variant D: single person with an income of 30,000 | 23.60 + 10 % of (30,000 - 21,777.78) / 12 = 92.1185, down to the cent. The start of the rise at 120 % instead of 135 % of the sociaal minimum: 120 / 135 of 24,500 and 33,900 is 21,777.78 and 30,133.33, derived. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant D |
        | ivb_d_threshold_above | 21778.98 | 23.61        | Variant D: income 1.20 above the threshold        | The start of the rise at 120 % instead of 135 % of the sociaal minimum: 120 / 135 of 24,500 and 33,900 is 21,777.78 and 30,133.33, derived.                                                                        | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant D |

    @ivb_d @derived
    Scenario: ivb_d_couple_40000: Variant D: couple with an income of 40,000
      23.60 + 10 % of (40,000 - 30,133.33) / 12 = 105.8223, down to the cent. The start of the rise at 120 % instead of 135 % of the sociaal minimum: 120 / 135 of 24,500 and 33,900 is 21,777.78 and 30,133.33, derived.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant D
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the income a year is 40000.00
      When the contribution is computed under ivb_d
      Then the contribution is 105.82 euros a month
      And no reason is given

    @ivb_d @published
    Scenario: ivb_d_maximum: Variant D: single person with an income of 61,000
      The maximum stays 328.00 in every variant.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant D
      Given the month is 2026-11
      And the household is single
      And the income a year is 61000.00
      When the contribution is computed under ivb_d
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @ivb_a @derived
    Scenario: ivb_a_single_aow_minimum: Variant A: single person at AOW age with an income of 15,000
      The minimum of 29.20, at every age.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant A
      Given the month is 2026-11
      And the household is single
      And the age group of the client is aow
      And the income a year is 15000.00
      When the contribution is computed under ivb_a
      Then the contribution is 29.20 euros a month
      And a reason is below_threshold

    @ivb_d @derived
    Scenario: ivb_d_single_aow_30000: Variant D: single person at AOW age with an income of 30,000
      23.60 + 10 % of (30,000 - 21,777.78) / 12 = 92.1185, down to the cent. The start of the rise at 120 % instead of 135 % of the sociaal minimum: 120 / 135 of 24,500 is 21,777.78, derived.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant D
      Given the month is 2026-11
      And the household is single
      And the age group of the client is aow
      And the income a year is 30000.00
      When the contribution is computed under ivb_d
      Then the contribution is 92.11 euros a month
      And no reason is given

  Rule: Policy option 16, variants C and E, on top of the bill, at price level 2025; the thresholds are derived

    @ivb_c8 @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the assets of the client are <assets>
      When the contribution is computed under ivb_c8
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case          | assets    | contribution | title                                   | how                                                                                         | source                                                                                                          |
        | ivb_c8_exempt | 33748.00  | 69.43        | Variant C8: assets at the exempt amount | Wealth up to 33,748 does not count: 23.60 + 10 % of (30,000 - 24,500) / 12 = 69.4333.       | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |
        | ivb_c8_100000 | 100000.00 | 113.60       | Variant C8: assets of 100,000           | 8 % of (100,000 - 33,748) = 5,300.16: 23.60 + 10 % of (35,300.16 - 24,500) / 12 = 113.6013. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |

    @ivb_c8 @derived
    Scenario: ivb_c8_couple_50000: Variant C8: couple with 50,000 each
      8 % of (100,000 - 67,496) = 2,600.32: 23.60 + 10 % of (42,600.32 - 33,900) / 12 = 96.1027.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 50000.00
      And the assets of the partner are 50000.00
      When the contribution is computed under ivb_c8
      Then the contribution is 96.10 euros a month
      And no reason is given

    @ivb_c12 @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the assets of the client are <assets>
      When the contribution is computed under ivb_c12
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case           | assets    | contribution | title                                    | how                                                                                          | source                                                                                                          |
        | ivb_c12_exempt | 33748.00  | 69.43        | Variant C12: assets at the exempt amount | Wealth up to 33,748 does not count: 23.60 + 10 % of (30,000 - 24,500) / 12 = 69.4333.        | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |
        | ivb_c12_100000 | 100000.00 | 135.68       | Variant C12: assets of 100,000           | 12 % of (100,000 - 33,748) = 7,950.24: 23.60 + 10 % of (37,950.24 - 24,500) / 12 = 135.6853. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C |

    @ivb_c12 @derived
    Scenario: ivb_c12_couple_50000: Variant C12: couple with 50,000 each
      12 % of (100,000 - 67,496) = 3,900.48: 23.60 + 10 % of (43,900.48 - 33,900) / 12 = 106.9373.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant C
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 50000.00
      And the assets of the partner are 50000.00
      When the contribution is computed under ivb_c12
      Then the contribution is 106.93 euros a month
      And no reason is given

    @ivb_e8 @published
    Scenario: ivb_e8_minimum: Variant E8: single person with an income of 15,000
      The minimum of 29.20.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E
      Given the month is 2026-11
      And the household is single
      And the income a year is 15000.00
      When the contribution is computed under ivb_e8
      Then the contribution is 29.20 euros a month
      And a reason is below_threshold

    @ivb_e8 @derived
    Scenario: ivb_e8_single_30000: Variant E8: single person with an income of 30,000
      29.20 + 12.5 % of (30,000 - 21,777.78) / 12 = 114.8481, down to the cent.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      When the contribution is computed under ivb_e8
      Then the contribution is 114.84 euros a month
      And no reason is given

    @ivb_e8 @derived
    Scenario: ivb_e8_couple_40000: Variant E8: couple with an income of 40,000
      29.20 + 12.5 % of (40,000 - 30,133.33) / 12 = 131.9778, down to the cent.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the income a year is 40000.00
      When the contribution is computed under ivb_e8
      Then the contribution is 131.97 euros a month
      And no reason is given

    @ivb_e8 @published
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      When the contribution is computed under ivb_e8
      Then the contribution is 328.00 euros a month
      And a reason is maximum
      Examples:
        | case              | income   | title                                                                             | how                                                                   | source                                                                                                          |
        | ivb_e8_maximum    | 61000.00 | Variant E8: single person with an income of 61,000                                | The maximum stays 328.00 in every variant.                            | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E |
        | ivb_e8_single_top | 50750.00 | Variant E8: single person just above the income where the report puts the maximum | The maximum is reached at about 50,500 euros; within 250 euros of it. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E |

    @ivb_e8 @published
    Scenario: ivb_e8_couple_top: Variant E8: couple just above the income where the report puts the maximum
      The maximum is reached at about 58,750 euros; within 250 euros of it.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 59000.00
      When the contribution is computed under ivb_e8
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @ivb_e8 @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the assets of the client are <assets>
      When the contribution is computed under ivb_e8
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case          | assets    | contribution | title                                   | how                                                                                              | source                                                                                                          |
        | ivb_e8_exempt | 33748.00  | 114.84       | Variant E8: assets at the exempt amount | Wealth up to 33,748 does not count: 29.20 + 12.5 % of (30,000 - 21,777.78) / 12 = 114.8481.      | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E |
        | ivb_e8_100000 | 100000.00 | 170.05       | Variant E8: assets of 100,000           | 8 % of (100,000 - 33,748) = 5,300.16: 29.20 + 12.5 % of (35,300.16 - 21,777.78) / 12 = 170.0581. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E |

    @ivb_e8 @derived
    Scenario: ivb_e8_couple_50000: Variant E8: couple with 50,000 each
      8 % of (100,000 - 67,496) = 2,600.32: 29.20 + 12.5 % of (42,600.32 - 30,133.33) / 12 = 159.0645.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 50000.00
      And the assets of the partner are 50000.00
      When the contribution is computed under ivb_e8
      Then the contribution is 159.06 euros a month
      And no reason is given

    @ivb_e12 @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the assets of the client are <assets>
      When the contribution is computed under ivb_e12
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case           | assets    | contribution | title                                    | how                                                                                               | source                                                                                                          |
        | ivb_e12_exempt | 33748.00  | 114.84       | Variant E12: assets at the exempt amount | Wealth up to 33,748 does not count: 29.20 + 12.5 % of (30,000 - 21,777.78) / 12 = 114.8481.       | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E |
        | ivb_e12_100000 | 100000.00 | 197.66       | Variant E12: assets of 100,000           | 12 % of (100,000 - 33,748) = 7,950.24: 29.20 + 12.5 % of (37,950.24 - 21,777.78) / 12 = 197.6631. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E |

    @ivb_e12 @derived
    Scenario: ivb_e12_couple_50000: Variant E12: couple with 50,000 each
      12 % of (100,000 - 67,496) = 3,900.48: 29.20 + 12.5 % of (43,900.48 - 30,133.33) / 12 = 172.6078.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 50000.00
      And the assets of the partner are 50000.00
      When the contribution is computed under ivb_e12
      Then the contribution is 172.60 euros a month
      And no reason is given

    @ivb_e8 @derived
    Scenario: ivb_e8_single_aow_minimum: Variant E: single person at AOW age with an income of 15,000
      The minimum of 29.20, at every age.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E
      Given the month is 2026-11
      And the household is single
      And the age group of the client is aow
      And the income a year is 15000.00
      When the contribution is computed under ivb_e8
      Then the contribution is 29.20 euros a month
      And a reason is below_threshold

    @ivb_e8 @derived
    Scenario: ivb_e8_single_aow_30000: Variant E: single person at AOW age with an income of 30,000
      29.20 + 12.5 % of (30,000 - 21,777.78) / 12 = 114.8481, down to the cent. The start of the rise at 120 % instead of 135 % of the sociaal minimum: 120 / 135 of 24,500 is 21,777.78, derived.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant E
      Given the month is 2026-11
      And the household is single
      And the age group of the client is aow
      And the income a year is 30000.00
      When the contribution is computed under ivb_e8
      Then the contribution is 114.84 euros a month
      And no reason is given

  Rule: Policy option 18 on top of the bill: no access above an income of 70,000

    @income_limit_a @published
    Scenario: limit_a_at: Household help at an income of exactly 70,000
      No access above 70,000; at it there is.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 70000.00
      And the client gets household_help
      When the contribution is computed under income_limit_a
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @income_limit_a @derived
    Scenario: limit_a_cent_below: Household help at a cent below 70,000
      Below the limit: the ivb, at its maximum.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 69999.99
      And the client gets household_help
      When the contribution is computed under income_limit_a
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @income_limit_a @derived
    Scenario: limit_a_cent_above: Household help at a cent above 70,000
      Above the limit: no access, so no contribution.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 70000.01
      And the client gets household_help
      When the contribution is computed under income_limit_a
      Then the contribution is 0.00 euros a month
      And a reason is no_access

    @income_limit_a @derived
    Scenario: limit_a_guidance: Household help and guidance above 70,000
      The guidance stays, at the maximum.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the client gets household_help
      And the client gets guidance
      When the contribution is computed under income_limit_a
      Then the contribution is 328.00 euros a month
      And a reason is no_access_apart
      And a reason is maximum

    @income_limit_a @derived
    Scenario: limit_a_aid: An aid above 70,000 under variant A
      Variant A concerns household help only.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the client gets other_aid
      When the contribution is computed under income_limit_a
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @income_limit_a @derived
    Scenario: limit_a_couple: Household help of a couple at 70,000
      23.60 + 10 % of (70,000 - 33,900) / 12 = 324.4333, down to the cent.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant A
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 70000.00
      And the client gets household_help
      When the contribution is computed under income_limit_a
      Then the contribution is 324.43 euros a month
      And no reason is given

    @income_limit_a @derived
    Scenario: limit_a_wealth: Wealth counts for the limit: exactly at it
      4 % of 250,000 above the exempt 33,748 is 10,000: exactly 70,000.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 60000.00
      And the assets of the client are 283748.00
      And the client gets household_help
      When the contribution is computed under income_limit_a
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @income_limit_a @derived
    Scenario: limit_a_wealth_above: Wealth counts for the limit: a cent of income above it
      4 % of 250,000.25 is 10,000.01: above 70,000.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 60000.00
      And the assets of the client are 283748.25
      And the client gets household_help
      When the contribution is computed under income_limit_a
      Then the contribution is 0.00 euros a month
      And a reason is no_access

    @income_limit_a @derived
    Scenario: limit_a_unknown: Income of a couple unknown
      Nothing above 70,000; at 70,000 the highest that a couple pays, 23.60 + 10 % of (70,000 - 33,900) / 12 = 324.4333.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant A
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is unknown
      And the client gets household_help
      When the contribution is computed under income_limit_a
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 324.43 euros a month
      And no reason is given

    @income_limit_b @derived
    Scenario: limit_b_household_help: Above 70,000 under variant B: household_help
      No access to household help, aids and home adaptations above 70,000.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the client gets household_help
      When the contribution is computed under income_limit_b
      Then the contribution is 0.00 euros a month
      And a reason is no_access

    @income_limit_b @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      And the client gets other_aid
      When the contribution is computed under income_limit_b
      Then the contribution is 0.00 euros a month
      And a reason is no_access
      Examples:
        | case               | income   | title                                     | how                                                                  | source                                                                                                          |
        | limit_b_other_aid  | 80000.00 | Above 70,000 under variant B: other_aid   | No access to household help, aids and home adaptations above 70,000. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant B |
        | limit_b_cent_above | 70000.01 | Variant B: an aid, a cent above the limit | Above the limit: no access, so no contribution.                      | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant B |

    @income_limit_b @derived
    Scenario: limit_b_home_adaptation: Above 70,000 under variant B: home_adaptation
      No access to household help, aids and home adaptations above 70,000.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the client gets home_adaptation
      When the contribution is computed under income_limit_b
      Then the contribution is 0.00 euros a month
      And a reason is no_access

    @income_limit_b @derived
    Scenario: limit_b_transport_aid: Above 70,000 under variant B: transport_aid
      No access to household help, aids and home adaptations above 70,000.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the client gets transport_aid
      When the contribution is computed under income_limit_b
      Then the contribution is 0.00 euros a month
      And a reason is no_access

    @income_limit_b @derived
    Scenario: limit_b_guidance: Above 70,000 under variant B: guidance
      Guidance stays, at the maximum.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the client gets guidance
      When the contribution is computed under income_limit_b
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @income_limit_c @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is single
      And the income a year is <income>
      And the client gets guidance
      When the contribution is computed under income_limit_c
      Then the contribution is 0.00 euros a month
      And a reason is no_access
      Examples:
        | case               | income   | title                                       | how                                                | source                                                                                                          |
        | limit_c_guidance   | 80000.00 | Above 70,000 under variant C: guidance      | No access to any maatwerkvoorziening above 70,000. | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant C |
        | limit_c_cent_above | 70000.01 | Variant C: guidance, a cent above the limit | Above the limit: no access, so no contribution.    | Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant C |

    @income_limit_c @derived
    Scenario: limit_c_day_activities: Above 70,000 under variant C: day_activities
      No access to any maatwerkvoorziening above 70,000.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant C
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the client gets day_activities
      When the contribution is computed under income_limit_c
      Then the contribution is 0.00 euros a month
      And a reason is no_access

    @income_limit_c @derived
    Scenario: limit_c_personal_care: Above 70,000 under variant C: personal_care
      No access to any maatwerkvoorziening above 70,000.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant C
      Given the month is 2026-11
      And the household is single
      And the income a year is 80000.00
      And the client gets personal_care
      When the contribution is computed under income_limit_c
      Then the contribution is 0.00 euros a month
      And a reason is no_access

    @income_limit_c @derived
    Scenario: limit_c_at: Guidance at exactly 70,000 under variant C
      No access above 70,000; at it there is.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant C
      Given the month is 2026-11
      And the household is single
      And the income a year is 70000.00
      And the client gets guidance
      When the contribution is computed under income_limit_c
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @income_limit_c @derived
    Scenario: wlz_income_limit_c: A Wlz contribution under income_limit_c
      The options stand on top of the bill, and so does its exemption.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 15 (anticumulatie)
      Given the month is 2026-11
      And the household is single
      And the income a year is 60000.00
      And the client gets guidance
      And the contribution already owed is wlz
      When the contribution is computed under income_limit_c
      Then the contribution is 0.00 euros a month
      And a reason is other_contribution

    @income_limit_b @derived
    Scenario: limit_b_at: Variant B: an aid, income exactly at the limit
      No access above 70,000; at it there is.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 18, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 70000.00
      And the client gets other_aid
      When the contribution is computed under income_limit_b
      Then the contribution is 328.00 euros a month
      And a reason is maximum

  Rule: Policy options 15 and 17 on top of the bill, and the intention of the coalition of 2026

    @ivb_wheelchair @derived
    Scenario: wheelchair_charged: A wheelchair under option 15
      Charged as other support under the ivb: 69.43.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 15
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the client gets wheelchair
      When the contribution is computed under ivb_wheelchair
      Then the contribution is 69.43 euros a month
      And no reason is given

    @ivb_wheelchair @derived
    Scenario: wheelchair_cost_price: A wheelchair of 100 euros under option 15, second month
      Never above the cost price: 100.00 - 69.43 leaves less than 69.43.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 15
      Given the month is 2026-02
      And the household is single
      And the income a year is 30000.00
      And the client gets wheelchair with a cost price of 100.00
      And the start of the support is 2026-01-01
      When the contribution is computed under ivb_wheelchair
      Then the contribution is 0.00 euros a month
      And the last month in which something is collected is 2026-01
      And a reason is cost_price_paid

    @ivb_wheelchair @derived
    Scenario: wheelchair_and_help_charged: A wheelchair and household help under option 15
      One amount for all support together.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 15
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the client gets wheelchair
      And the client gets household_help
      When the contribution is computed under ivb_wheelchair
      Then the contribution is 69.43 euros a month
      And no reason is given

    @no_household_help @derived
    Scenario: no_help: Household help leaves the Wmo
      It is no longer given, so there is no contribution; the person pays the help.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 17, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the client gets household_help
      When the contribution is computed under no_household_help
      Then the contribution is 0.00 euros a month
      And a reason is not_in_wmo

    @no_household_help @derived
    Scenario: no_help_guidance: Household help leaves the Wmo, guidance stays
      The ivb for the guidance: 69.43.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 17, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the client gets household_help
      And the client gets guidance
      When the contribution is computed under no_household_help
      Then the contribution is 69.43 euros a month
      And a reason is not_in_wmo_apart

    @no_household_help @derived
    Scenario: no_help_only_guidance: Household help leaves the Wmo, guidance only
      As under the bill: 69.43.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 17, variant A
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the client gets guidance
      When the contribution is computed under no_household_help
      Then the contribution is 69.43 euros a month
      And no reason is given

    @no_aids @derived
    Scenario: no_aids_transport_aid: Aids and adaptations leave the Wmo: transport_aid
      It is no longer given, so there is no contribution.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 17, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the client gets transport_aid
      When the contribution is computed under no_aids
      Then the contribution is 0.00 euros a month
      And a reason is not_in_wmo

    @no_aids @derived
    Scenario: no_aids_home_adaptation: Aids and adaptations leave the Wmo: home_adaptation
      It is no longer given, so there is no contribution.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 17, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the client gets home_adaptation
      When the contribution is computed under no_aids
      Then the contribution is 0.00 euros a month
      And a reason is not_in_wmo

    @no_aids @derived
    Scenario: no_aids_other_aid: Aids and adaptations leave the Wmo: other_aid
      It is no longer given, so there is no contribution.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 17, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the client gets other_aid
      When the contribution is computed under no_aids
      Then the contribution is 0.00 euros a month
      And a reason is not_in_wmo

    @no_aids @derived
    Scenario: no_aids_help: Aids and adaptations leave the Wmo, household help stays
      The ivb for the help: 69.43.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 17, variant B
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the client gets other_aid
      And the client gets household_help
      When the contribution is computed under no_aids
      Then the contribution is 69.43 euros a month
      And a reason is not_in_wmo_apart

    @coalition_2026 @derived
    Scenario: coalition_help: Household help under the intention of the coalition
      Household help is no maatwerkvoorziening any more; how and from when is not known.
      Source: VNG, Beleidsreactie op het Houdbaarheidsonderzoek Wmo (2026), Actualiteit: het coalitieakkoord
      Given the month is 2026-11
      And the household is single
      And the client gets household_help
      When the contribution is computed under coalition_2026
      Then the contribution is 0.00 euros a month
      And a reason is not_in_wmo

    @coalition_2026 @derived
    Scenario: coalition_help_guidance: Household help and guidance under the intention of the coalition
      Other support is charged as in the law of the month: 21.80.
      Source: VNG, Beleidsreactie op het Houdbaarheidsonderzoek Wmo (2026), Actualiteit: het coalitieakkoord
      Given the month is 2026-11
      And the household is single
      And the client gets household_help
      And the client gets guidance
      When the contribution is computed under coalition_2026
      Then the contribution is 21.80 euros a month
      And a reason is not_in_wmo_apart

    @coalition_2026 @derived
    Scenario: coalition_couple_below: Guidance of a couple below AOW age under the intention of the coalition
      As in the law of the month: nothing.
      Source: VNG, Beleidsreactie op het Houdbaarheidsonderzoek Wmo (2026), Actualiteit: het coalitieakkoord
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is adult
      And the client gets guidance
      When the contribution is computed under coalition_2026
      Then the contribution is 0.00 euros a month
      And a reason is couple_under_aow

    @ivb_a @derived
    Scenario: wlz_ivb_a: A Wlz contribution under ivb_a
      The options stand on top of the bill, and so does its exemption.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 15 (anticumulatie)
      Given the month is 2026-11
      And the household is single
      And the income a year is 60000.00
      And the client gets guidance
      And the contribution already owed is wlz
      When the contribution is computed under ivb_a
      Then the contribution is 0.00 euros a month
      And a reason is other_contribution

    @ivb_e12 @derived
    Scenario: wlz_ivb_e12: A Wlz contribution under ivb_e12
      The options stand on top of the bill, and so does its exemption.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 15 (anticumulatie)
      Given the month is 2026-11
      And the household is single
      And the income a year is 60000.00
      And the client gets guidance
      And the contribution already owed is wlz
      When the contribution is computed under ivb_e12
      Then the contribution is 0.00 euros a month
      And a reason is other_contribution

    @no_aids @derived
    Scenario: wlz_no_aids: A Wlz contribution under no_aids
      The options stand on top of the bill, and so does its exemption.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 15 (anticumulatie)
      Given the month is 2026-11
      And the household is single
      And the income a year is 60000.00
      And the client gets guidance
      And the contribution already owed is wlz
      When the contribution is computed under no_aids
      Then the contribution is 0.00 euros a month
      And a reason is other_contribution

  Rule: What a person does not know gives the exact lowest and highest amount over every possible answer; months without amounts

    @in_force @derived
    Scenario: unknown_income_flat: Income unknown, flat tariff
      The tariff does not depend on income.
      Source: CAK, Verandering eigen bijdrage Wmo 2026, tarief 2026
      Given the month is 2026-11
      And the household is single
      And the income a year is unknown
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @ivb_bill @derived
    Scenario: unknown_income_bill: Income unknown under the bill
      From the minimum to the maximum.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16
      Given the month is 2026-11
      And the household is single
      And the income a year is unknown
      When the contribution is computed under ivb_bill
      Then the contribution is at least 23.60 euros a month
      And the contribution is at most 328.00 euros a month
      And no reason is given

    @ivb_bill @derived
    Scenario: unknown_income_bill_couple: Income of a couple unknown under the bill
      From the minimum to the maximum.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is unknown
      When the contribution is computed under ivb_bill
      Then the contribution is at least 23.60 euros a month
      And the contribution is at most 328.00 euros a month
      And no reason is given

    @ivb_bill @derived
    Scenario: unknown_assets_bill: Assets unknown under the bill
      Without assets 23.60 + 10 % of (30,000 - 24,500) / 12 = 69.43; with enough of them the maximum.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16
      Given the month is 2026-11
      And the household is single
      And the income a year is 30000.00
      And the assets of the client are unknown
      When the contribution is computed under ivb_bill
      Then the contribution is at least 69.43 euros a month
      And the contribution is at most 328.00 euros a month
      And no reason is given

    @ivb_bill @derived
    Scenario: unknown_partner_assets_bill: A partner's assets unknown under the bill
      Without assets 23.60 + 10 % of (40,000 - 33,900) / 12 = 74.43; with enough of them the maximum.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is aow
      And the income a year is 40000.00
      And the assets of the client are 0.00
      And the assets of the partner are unknown
      When the contribution is computed under ivb_bill
      Then the contribution is at least 74.43 euros a month
      And the contribution is at most 328.00 euros a month
      And no reason is given

    @ivb_bill @derived
    Scenario: unknown_income_assets_rich: Assets unknown, income above that of the maximum
      Assets only add to the income; the maximum holds already.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16
      Given the month is 2026-11
      And the household is single
      And the income a year is 61125.00
      And the assets of the client are unknown
      When the contribution is computed under ivb_bill
      Then the contribution is 328.00 euros a month
      And a reason is maximum

    @in_force @derived
    Scenario: unknown_income_2016: Income unknown in 2016
      The base amount at least; the article sets no maximum.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1)
      Given the month is 2016-06
      And the household is single
      And the age group of the client is adult
      And the income a year is unknown
      When the contribution is computed under in_force
      Then the contribution is at least 19.40 euros each four weeks
      And the contribution is at most unlimited euros each four weeks
      And no reason is given

    @in_force @derived
    Scenario: unknown_income_2018_couple: Income of a couple below AOW age unknown in 2018
      No base amount; the article sets no maximum.
      Source: Uitvoeringsbesluit Wmo 2015 (tekst 2018), art. 3.8(1)
      Given the month is 2018-06
      And the household is couple
      And the age group of the client is adult
      And the age group of the partner is adult
      And the income a year is unknown
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros each four weeks
      And the contribution is at most unlimited euros each four weeks
      And no reason is given

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is 2026-11
      And the household is <household>
      And the age group of the client is <client>
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given
      Examples:
        | case               | household | client  | title                                          | how                                                             | source                                      |
        | unknown_household  | unknown   | adult   | Single or couple unknown, client below AOW age | Single: 21.80. A couple with the client below AOW age: nothing. | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f) |
        | unknown_client_age | single    | unknown | Age of a single client unknown                 | Under 18: nothing; else 21.80.                                  | Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(e) |

    @in_force @derived
    Scenario: unknown_partner_age: Age of the partner unknown, client at AOW age
      Partner below AOW age: nothing; at AOW age: 21.80.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f)
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is aow
      And the age group of the partner is unknown
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: unknown_partner_age_no_matter: Age of the partner unknown, client below AOW age
      The client is below AOW age, so the partner makes no difference.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(f)
      Given the month is 2026-11
      And the household is couple
      And the age group of the client is adult
      And the age group of the partner is unknown
      When the contribution is computed under in_force
      Then the contribution is 0.00 euros a month
      And a reason is couple_under_aow

    @in_force @derived
    Scenario: unknown_other_contribution: Another contribution unknown
      Nothing if there is one, else 21.80.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(a)
      Given the month is 2026-11
      And the household is single
      And the contribution already owed is unknown
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: unknown_nights: Nights in an opvang institution unknown
      Nothing from two nights, else 21.80.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(b)
      Given the month is 2026-11
      And the household is single
      And the consecutive nights in an opvang institution are unknown
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: unknown_start: Start unknown
      Nothing if it has not begun, else 21.80.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.5(4)
      Given the month is 2026-11
      And the household is single
      And the start of the support is unknown
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: unknown_municipality: Municipality unknown
      Some municipality may charge nothing; no one more than 21.80.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(1)
      Given the month is 2026-11
      And the household is single
      And the municipality is unknown
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: unknown_support: Support unknown
      Free kinds exist; no kind costs more than 21.80.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(3)(d)
      Given the month is 2026-11
      And the household is single
      And the support is unknown
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: unknown_cost_price: Cost price of an aid unknown
      It may have been paid.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.10b
      Given the month is 2026-11
      And the household is single
      And the client gets other_aid with a cost price of unknown
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: unknown_cost_price_with_help: Cost price unknown, beside household help
      The help goes on, whatever the cost price.
      Source: Wet maatschappelijke ondersteuning 2015, art. 2.1.4a(6)
      Given the month is 2026-11
      And the household is single
      And the client gets other_aid with a cost price of unknown
      And the client gets household_help
      When the contribution is computed under in_force
      Then the contribution is 21.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario: unknown_income_minima: Income unknown in a municipality with an income limit
      Below the limit nothing, else 21.80.
      Source: Uitvoeringsbesluit Wmo 2015, art. 3.8(2)
      Given the month is 2026-11
      And the household is single
      And the income a year is unknown
      And the local income limit for single_under_aow is 20000.00
      When the contribution is computed under in_force
      Then the contribution is at least 0.00 euros a month
      And the contribution is at most 21.80 euros a month
      And no reason is given

    @ivb_bill @derived
    Scenario: unknown_but_exempt: Everything about money unknown, but a Wlz contribution
      The exemption holds at every income.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 15 (anticumulatie)
      Given the month is 2026-11
      And the household is single
      And the income a year is unknown
      And the assets of the client are unknown
      And the contribution already owed is wlz
      When the contribution is computed under ivb_bill
      Then the contribution is 0.00 euros a month
      And a reason is other_contribution

    @wlz_mpt @derived
    Scenario: unknown_wlz_mpt: Income unknown, Wlz at home
      212.60 - 182.20 = 30.40 to 1,115.80 - 182.20 = 933.60.
      Source: Besluit langdurige zorg, art. 3.3.2.2
      Given the month is 2026-06
      And the household is single
      And the income a year is unknown
      When the contribution is computed under wlz_mpt
      Then the contribution is at least 30.40 euros a month
      And the contribution is at most 933.60 euros a month
      And no reason is given

    @wlz_low @derived
    Scenario: unknown_wlz_low: Income unknown, low Wlz contribution
      From the minimum to the maximum.
      Source: Besluit langdurige zorg, art. 3.3.2.2(3)
      Given the month is 2026-06
      And the household is single
      And the income a year is unknown
      When the contribution is computed under wlz_low
      Then the contribution is at least 212.60 euros a month
      And the contribution is at most 1115.80 euros a month
      And no reason is given

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is 30000.00
      When the contribution is computed under in_force
      Then there is no amount because of not_covered
      Examples:
        | case                | month   | title              | how                                                                 | source                                                                   |
        | not_covered_2014_12 | 2014-12 | The law in 2014-12 | The act began on 1 January 2015.                                    | Wet maatschappelijke ondersteuning 2015, inwerkingtreding 1 januari 2015 |
        | not_covered_2027_01 | 2027-01 | The law in 2027-01 | The tariff of 2027 was not found; an engine that has it may answer. | Wmo-zelfcheck, eigen rekenregel, niet gevonden                           |

    @in_force @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is 30000.00
      When the contribution is computed under in_force
      Then the contribution is 106.10 euros each four weeks
      And no reason is given
      Examples:
        | case            | month   | title              | how                                                                                                 | source                                                                    |
        | covered_2016_01 | 2016-01 | The law in 2016-01 | A month of 2016 by itself: 19.40 + 15 % of (30,000 - 22,486) / 13 = 19.40 + 1,127.10 / 13 = 106.10. | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |
        | covered_2016_12 | 2016-12 | The law in 2016-12 | A month of 2016 by itself: 19.40 + 15 % of (30,000 - 22,486) / 13 = 19.40 + 1,127.10 / 13 = 106.10. | Uitvoeringsbesluit Wmo 2015 (tekst met de bedragen van 2016), art. 3.8(1) |

  Rule: The Wlz contributions, for comparison: a tenth of the income between a minimum and a maximum, at home less a reduction

    @wlz_low @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is <income>
      When the contribution is computed under wlz_low
      Then the contribution is <contribution> euros a month
      And a reason is minimum
      Examples:
        | case                     | month   | income   | contribution | title                                                    | how                                                                      | source                                             |
        | wlz_low_2025_minimum     | 2025-06 | 20000.00 | 205.00       | Low Wlz contribution 2025, income 20,000                 | A tenth of 20,000 over 12 months is 166.66, below the minimum of 205.00. | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_low_2025_minimum_end | 2025-06 | 24600.00 | 205.00       | Low Wlz contribution 2025, income where the minimum ends | A tenth of 24,600 over 12 months is exactly 205.00.                      | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_low_2026_minimum     | 2026-06 | 20000.00 | 212.60       | Low Wlz contribution 2026, income 20,000                 | A tenth of 20,000 over 12 months is 166.66, below the minimum of 212.60. | Besluit langdurige zorg, art. 3.3.2.2              |
        | wlz_low_2026_minimum_end | 2026-06 | 25512.00 | 212.60       | Low Wlz contribution 2026, income where the minimum ends | A tenth of 25,512 over 12 months is exactly 212.60.                      | Besluit langdurige zorg, art. 3.3.2.2              |

    @wlz_low @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is <income>
      When the contribution is computed under wlz_low
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                            | month   | income    | contribution | title                                                             | how                                                            | source                                             |
        | wlz_low_2025_first_cent         | 2025-06 | 24601.20  | 205.01       | Low Wlz contribution 2025, 1.20 more                              | 1.20 more a year is a cent more a month.                       | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_low_2025_50000              | 2025-06 | 50000.00  | 416.66       | Low Wlz contribution 2025, income 50,000                          | A tenth of 50,000 over 12 months = 416.6666, down to the cent. | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_low_2025_maximum_cent_below | 2025-06 | 129191.99 | 1076.59      | Low Wlz contribution 2025, a cent below the income of the maximum | Just under 1076.60, down to the cent.                          | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_low_2026_first_cent         | 2026-06 | 25513.20  | 212.61       | Low Wlz contribution 2026, 1.20 more                              | 1.20 more a year is a cent more a month.                       | Besluit langdurige zorg, art. 3.3.2.2              |
        | wlz_low_2026_50000              | 2026-06 | 50000.00  | 416.66       | Low Wlz contribution 2026, income 50,000                          | A tenth of 50,000 over 12 months = 416.6666, down to the cent. | Besluit langdurige zorg, art. 3.3.2.2              |
        | wlz_low_2026_maximum_cent_below | 2026-06 | 133895.99 | 1115.79      | Low Wlz contribution 2026, a cent below the income of the maximum | Just under 1115.80, down to the cent.                          | Besluit langdurige zorg, art. 3.3.2.2              |

    @wlz_low @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is <income>
      When the contribution is computed under wlz_low
      Then the contribution is <contribution> euros a month
      And a reason is maximum
      Examples:
        | case                 | month   | income    | contribution | title                                                   | how                                                   | source                                             |
        | wlz_low_2025_maximum | 2025-06 | 129192.00 | 1076.60      | Low Wlz contribution 2025, at the income of the maximum | A tenth of 129,192 over 12 months is exactly 1076.60. | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_low_2026_maximum | 2026-06 | 133896.00 | 1115.80      | Low Wlz contribution 2026, at the income of the maximum | A tenth of 133,896 over 12 months is exactly 1115.80. | Besluit langdurige zorg, art. 3.3.2.2              |

    @wlz_mpt @published
    Scenario: wlz_mpt_2025_minimum: Wlz at home 2025, income 30,000
      A tenth of (30,000 - 7,456.20) over 12 months is below 205.00; 205.00 - 175.80 = 29.20.
      Source: Tijd voor stevige keuzes. De houdbaarheid van de Wmo 2015 (oktober 2025), bijlage 2, beleidsoptie 16, variant A
      Given the month is 2025-06
      And the household is single
      And the income a year is 30000.00
      When the contribution is computed under wlz_mpt
      Then the contribution is 29.20 euros a month
      And a reason is minimum

    @wlz_mpt @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is <income>
      When the contribution is computed under wlz_mpt
      Then the contribution is <contribution> euros a month
      And a reason is minimum
      Examples:
        | case                     | month   | income   | contribution | title                                           | how                                                                                     | source                                             |
        | wlz_mpt_2025_minimum_end | 2025-06 | 32056.20 | 29.20        | Wlz at home 2025, income where the minimum ends | A tenth of (32,056.20 - 7,456.20) over 12 months is exactly 205.00; less 175.80.        | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_mpt_2026_minimum     | 2026-06 | 30000.00 | 30.40        | Wlz at home 2026, income 30,000                 | A tenth of (30,000 - 7,727.60) over 12 months is below 212.60; 212.60 - 182.20 = 30.40. | Besluit langdurige zorg, art. 3.3.2.2              |
        | wlz_mpt_2026_minimum_end | 2026-06 | 33239.60 | 30.40        | Wlz at home 2026, income where the minimum ends | A tenth of (33,239.60 - 7,727.60) over 12 months is exactly 212.60; less 182.20.        | Besluit langdurige zorg, art. 3.3.2.2              |

    @wlz_mpt @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is <income>
      When the contribution is computed under wlz_mpt
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case               | month   | income   | contribution | title                           | how                                                                                       | source                                             |
        | wlz_mpt_2025_40000 | 2025-06 | 40000.00 | 95.39        | Wlz at home 2025, income 40,000 | A tenth of (40,000 - 7,456.20) over 12 months, less 175.80, = 95.3983, down to the cent.  | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_mpt_2025_61000 | 2025-06 | 61000.00 | 270.39       | Wlz at home 2025, income 61,000 | A tenth of (61,000 - 7,456.20) over 12 months, less 175.80, = 270.3983, down to the cent. | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_mpt_2026_40000 | 2026-06 | 40000.00 | 86.73        | Wlz at home 2026, income 40,000 | A tenth of (40,000 - 7,727.60) over 12 months, less 182.20, = 86.7367, down to the cent.  | Besluit langdurige zorg, art. 3.3.2.2              |
        | wlz_mpt_2026_61000 | 2026-06 | 61000.00 | 261.73       | Wlz at home 2026, income 61,000 | A tenth of (61,000 - 7,727.60) over 12 months, less 182.20, = 261.7367, down to the cent. | Besluit langdurige zorg, art. 3.3.2.2              |

    @wlz_mpt @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the income a year is 300000.00
      When the contribution is computed under wlz_mpt
      Then the contribution is <contribution> euros a month
      And a reason is maximum
      Examples:
        | case                 | month   | contribution | title                            | how                        | source                                             |
        | wlz_mpt_2025_maximum | 2025-06 | 900.80       | Wlz at home 2025, income 300,000 | 1076.60 - 175.80 = 900.80. | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_mpt_2026_maximum | 2026-06 | 933.60       | Wlz at home 2026, income 300,000 | 1115.80 - 182.20 = 933.60. | Besluit langdurige zorg, art. 3.3.2.2              |

    @wlz_low @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the age group of the client is <client>
      And the income a year is 30000.00
      And the assets of the client are <assets>
      When the contribution is computed under wlz_low
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                            | month   | client | assets    | contribution | title                                                    | how                                                                                                                 | source                                                   |
        | wlz_low_2025_wealth_adult       | 2025-06 | adult  | 45282.00  | 250.00       | Low Wlz contribution 2025, below AOW age, assets 45,282  | Below AOW age 33,748 + 11,534 = 45,282 is exempt: a tenth of 30,000 over 12 months = 250.                           | Besluit langdurige zorg (tekst 2025), art. 3.3.1.2(1)(b) |
        | wlz_low_2025_wealth_adult_above | 2025-06 | adult  | 55282.00  | 253.33       | Low Wlz contribution 2025, below AOW age, assets 55,282  | 10,000 above the exempt 45,282, of which 4 % counts: a tenth of 30,400 over 12 months = 253.3333, down to the cent. | Besluit langdurige zorg (tekst 2025), art. 3.3.1.2(1)(b) |
        | wlz_low_2026_wealth_adult       | 2026-06 | adult  | 100000.00 | 271.01       | Low Wlz contribution 2026, below AOW age, assets 100,000 | 4 % of (100,000 - 36,952) = 2,521.92: a tenth of 32,521.92 over 12 months = 271.0160. No difference by age in 2026. | Besluit langdurige zorg, art. 3.3.1.2a                   |
        | wlz_low_2026_wealth_aow         | 2026-06 | aow    | 100000.00 | 271.01       | Low Wlz contribution 2026, at AOW age, assets 100,000    | 4 % of (100,000 - 36,952) = 2,521.92: a tenth of 32,521.92 over 12 months = 271.0160. No difference by age in 2026. | Besluit langdurige zorg, art. 3.3.1.2a                   |

    @wlz_mpt @derived
    Scenario Outline: <case>: <title>
      <how>
      Source: <source>
      Given the month is <month>
      And the household is single
      And the age group of the client is adult
      And the income a year is 50000.00
      And the assets of the client are <assets>
      When the contribution is computed under wlz_mpt
      Then the contribution is <contribution> euros a month
      And no reason is given
      Examples:
        | case                | month   | assets   | contribution | title                                                                     | how                                                                                                             | source                                             |
        | wlz_mpt_2025_wealth | 2025-06 | 55282.00 | 182.06       | Wlz at home 2025, below AOW age, 10,000 of wealth above the exempt 45,282 | 4 % of 10,000 is 400: a tenth of (50,400 - 7,456.20) over 12 months, less 175.80, = 182.0650, down to the cent. | Besluit langdurige zorg (tekst 2025), art. 3.3.2.2 |
        | wlz_mpt_2026_wealth | 2026-06 | 46952.00 | 173.40       | Wlz at home 2026, below AOW age, 10,000 of wealth above the exempt 36,952 | 4 % of 10,000 is 400: a tenth of (50,400 - 7,727.60) over 12 months, less 182.20, = 173.4033, down to the cent. | Besluit langdurige zorg, art. 3.3.2.2              |

    @wlz_mpt @derived
    Scenario: wlz_mpt_minor: Wlz at home, under 18
      Nothing is due under 18.
      Source: Besluit langdurige zorg, art. 3.3.1.1
      Given the month is 2026-06
      And the household is single
      And the age group of the client is minor
      And the income a year is 50000.00
      When the contribution is computed under wlz_mpt
      Then the contribution is 0.00 euros a month
      And a reason is minor

    @wlz_mpt @derived
    Scenario: wlz_mpt_not_covered_2024: Wlz at home in 2024
      Only 2025 and 2026 are in the tables; an engine that has other years may answer.
      Source: Wmo-zelfcheck, eigen rekenregel, niet gevonden
      Given the month is 2024-12
      And the household is single
      And the income a year is 50000.00
      When the contribution is computed under wlz_mpt
      Then there is no amount because of not_covered

    @wlz_low @derived
    Scenario: wlz_low_minor: Low Wlz contribution, under 18
      Nothing is due under 18.
      Source: Besluit langdurige zorg, art. 3.3.1.1
      Given the month is 2026-06
      And the household is single
      And the age group of the client is minor
      And the income a year is 50000.00
      When the contribution is computed under wlz_low
      Then the contribution is 0.00 euros a month
      And a reason is minor

    @wlz_low @derived
    Scenario: wlz_low_not_covered_2024: Low Wlz contribution in 2024
      Only 2025 and 2026 are in the tables; an engine that has other years may answer.
      Source: Wmo-zelfcheck, eigen rekenregel, niet gevonden
      Given the month is 2024-12
      And the household is single
      And the income a year is 50000.00
      When the contribution is computed under wlz_low
      Then there is no amount because of not_covered
